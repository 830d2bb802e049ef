package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;

/// Bookings a second from request to row in PostgreSQL, for thirty seconds: the highest offered rate that ends with less
/// than a second's backlog. Batches grow with the rate, so what is left over at a low rate says little: the rate climbs until
/// it is too high.
final class SettledScenario implements Scenario {
    private static final double MOST_BACKLOG_SECONDS = 1;
    private static final double CLIMB = 1.1;
    private static final int CLIMBS = 10;
    private static final int BUYERS_A_CLIMB = 25_000;
    private static final double STEP_BACK = 0.93;
    private static final int TRIES = 4;
    private static final int CONNECTIONS = 512;

    @Override
    public String name() {
        return "settled";
    }

    @Override
    public void run(Bench bench) {
        double rate = highest(bench);
        for (int attempt = 1; attempt <= TRIES; attempt++, rate *= STEP_BACK) {
            if (sustains(bench, rate) || attempt == TRIES) {
                return;
            }
        }
    }

    /// That a few seconds sustain. One miss may be the machine's, two in a row are ours.
    private static double highest(Bench bench) {
        var hall = BenchHall.HALF_MILLION;
        double seconds = bench.options.seconds(8, 4);
        var event = bench.open(hall);
        double rate = bench.sell("settled, probing", event,
                LoadPlan.book(event, hall.places(), 0).over(64).during(seconds)).settledPerSecond();
        boolean missed = false;
        for (int climb = 0; climb < CLIMBS; climb++) {
            double next = rate * CLIMB;
            var sold = bench.sell("settled, climbing to %,.0f/s".formatted(next), event, LoadPlan.book(event, hall.places(),
                    (1 + climb) * BUYERS_A_CLIMB).over(CONNECTIONS).at(next).during(seconds));
            boolean sustained = isSustained(sold, next);
            if (!sustained && missed) {
                return rate;
            }
            missed = !sustained;
            rate = sustained ? next : rate;
        }
        return rate;
    }

    private static boolean sustains(Bench bench, double rate) {
        var hall = BenchHall.HALF_MILLION;
        var event = bench.open(hall);
        double seconds = bench.options.seconds(30, 10);
        var plan = LoadPlan.book(event, hall.places(), 0).over(CONNECTIONS).at(rate).during(seconds);
        var sold = bench.profiler.during("settled",
                () -> bench.sell("settled at %,.0f/s".formatted(rate), event, plan));
        bench.report.put("settledPerSecond", sold.settledAtEnd() / seconds);
        bench.report.put("settledBacklogSeconds", sold.drainSeconds());
        bench.report.put("settled", "offeredPerSecond", rate);
        bench.report.put("settled", "cpuMicrosPerBooking", sold.used().total() * 1e6 / sold.accepted());
        bench.report.put("settled", sold.load().good());
        return isSustained(sold, rate);
    }

    private static boolean isSustained(Sold sold, double rate) {
        return sold.drainSeconds() < MOST_BACKLOG_SECONDS && sold.load().unsent() < rate / 10
                && sold.load().refused().count() < rate / 10;
    }
}
