package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;

/// Bookings a second from request to row in PostgreSQL, for thirty seconds: the highest offered rate that ends with less
/// than a second's backlog.
final class SettledScenario implements Scenario {
    private static final double MOST_BACKLOG_SECONDS = 1;
    private static final double FIRST_STEP = 0.95;
    private static final double STEP = 0.85;
    private static final int TRIES = 4;

    @Override
    public String name() {
        return "settled";
    }

    @Override
    public void run(Bench bench) {
        var hall = BenchHall.HALF_MILLION;
        double probe = bench.options.seconds(8, 5);
        var event = bench.open(hall);
        var burst = bench.sell("settled, probing", event, LoadPlan.book(event, hall.places(), 0).over(64).during(probe));
        double rate = burst.settledPerSecond() * FIRST_STEP;
        for (int attempt = 1; attempt <= TRIES; attempt++, rate *= STEP) {
            if (sustains(bench, rate) || attempt == TRIES) {
                return;
            }
        }
    }

    private static boolean sustains(Bench bench, double rate) {
        var hall = BenchHall.HALF_MILLION;
        var event = bench.open(hall);
        double seconds = bench.options.seconds(30, 10);
        var plan = LoadPlan.book(event, hall.places(), 0).over(256).at(rate).during(seconds);
        var sold = bench.profiler.during("settled", seconds,
                () -> bench.sell("settled at %,.0f/s".formatted(rate), event, plan));
        double backlog = sold.drainSeconds();
        double perSecond = sold.settledAtEnd() / seconds;
        bench.report.put("settledPerSecond", perSecond);
        bench.report.put("settledBacklogSeconds", backlog);
        bench.report.put("settled", "offeredPerSecond", rate);
        bench.report.put("settled", "cpuMicrosPerBooking", sold.used().total() * 1e6 / sold.accepted());
        bench.report.put("settled", sold.load().good());
        return backlog < MOST_BACKLOG_SECONDS && sold.load().unsent() < rate / 10
                && sold.load().refused().count() < rate / 10;
    }
}
