package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;

/// Bookings a second from request to row in PostgreSQL, for thirty seconds: the highest offered rate that ends with less
/// than a second's backlog. Batches grow with the rate, so what is left over at a low rate says little: the rate climbs until
/// it is too high, in steps that halve with each miss. At that rate orders settle, but may stand in a queue for their 202: the capacity,
/// of which other scenarios take parts and multiples, is the first of falling rates at which they do not, and next to none is refused,
/// from as many connections as the overload has.
final class SettledScenario implements Scenario {
    private static final double MOST_BACKLOG_SECONDS = 1;
    private static final double FIRST_STEP = 0.2;
    private static final double LAST_STEP = 0.05;
    private static final double LAST_BRIEF_STEP = 0.1;
    private static final int MOST_STEPS = 12;
    private static final double STEP_BACK = 0.93;
    private static final int TRIES = 5;
    static final double MOST_P99_MILLIS = 100;
    private static final double CAPACITY_STEP_BACK = 0.9;
    private static final int FEW_CONNECTIONS = 64;
    private static final int CONNECTIONS = 512;

    @Override
    public String name() {
        return "settled";
    }

    @Override
    public void run(Bench bench) {
        double rate = highest(bench);
        boolean sustained = sustains(bench, rate);
        for (int attempt = 2; attempt <= TRIES && !sustained; attempt++) {
            rate *= STEP_BACK;
            sustained = sustains(bench, rate);
        }
        bench.report.put("settled", "sustained", sustained ? 1 : 0);
        findCapacity(bench, rate);
    }

    /// Each rate has two tries, as the machine has bad minutes; the last one counts when none was answered in time.
    private static void findCapacity(Bench bench, double settled) {
        double rate = settled;
        boolean inTime = false;
        for (int attempt = 0; attempt < 2 * TRIES && !inTime; attempt++) {
            rate *= attempt % 2 == 0 ? CAPACITY_STEP_BACK : 1;
            var sold = probe(bench, "capacity, falling to %,.0f/s".formatted(rate), rate, OverloadScenario.CONNECTIONS,
                    bench.options.seconds(15, 4));
            inTime = isSustained(sold, rate) && sold.load().good().p99Millis() <= MOST_P99_MILLIS;
        }
        bench.report.put("capacityPerSecond", rate);
        bench.report.put("capacity", "inTime", inTime ? 1 : 0);
    }

    /// That a few seconds sustain, each time of a hall of its own.
    private static double highest(Bench bench) {
        double seconds = bench.options.seconds(8, 2);
        double rate = probe(bench, "settled, probing", 0, FEW_CONNECTIONS, seconds).settledPerSecond();
        double step = FIRST_STEP;
        double lastStep = bench.options.isShort() ? LAST_BRIEF_STEP : LAST_STEP;
        for (int steps = 0; steps < MOST_STEPS && step >= lastStep; steps++) {
            double next = rate * (1 + step);
            if (isSustained(probe(bench, "settled, climbing to %,.0f/s".formatted(next), next, CONNECTIONS, seconds), next)) {
                rate = next;
            } else {
                step /= 2;
            }
        }
        return rate;
    }

    private static Sold probe(Bench bench, String what, double rate, int connections, double seconds) {
        var hall = BenchHall.HALF_MILLION;
        var event = bench.open(hall);
        return bench.sell(what, event, LoadPlan.book(event, hall.places(), 0).over(connections).at(rate).during(seconds));
    }

    private static boolean sustains(Bench bench, double rate) {
        var hall = BenchHall.MILLION;
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
                && sold.load().refused().count() < rate / 10 && sold.load().ignored() == 0;
    }
}
