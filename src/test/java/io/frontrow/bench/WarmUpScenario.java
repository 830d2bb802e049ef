package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;
import io.frontrow.bench.load.LoadPlan.Kind;

/// Lets the compilers of the virtual machine work before anything is measured: rounds of orders, each followed by a rest in which
/// the compilers get the processor, until orders go no faster. Each round sells a hall of its own, as those that are measured do:
/// what was compiled for orders alone is thrown away when somebody opens a hall.
final class WarmUpScenario implements Scenario {
    private static final int MOST_ROUNDS = 20;
    private static final int MOST_BRIEF_ROUNDS = 3;
    private static final double NOTHING_SECONDS = 3;
    private static final double ORDERS_SECONDS = 6;
    private static final double MOST_REST_SECONDS = 8;
    private static final double FASTER = 1.05;
    private static final int NO_FASTER = 3;

    @Override
    public String name() {
        return "warmup";
    }

    @Override
    public void run(Bench bench) {
        var hall = BenchHall.HALF_MILLION;
        double best = 0;
        int noFaster = 0;
        for (int round = 0; round < rounds(bench) && noFaster < NO_FASTER; round++) {
            var event = bench.open(hall);
            var orders = LoadPlan.book(event, hall.places(), 0).over(Bench.CONNECTIONS);
            bench.load("warm-up, nothing", orders.as(Kind.POST, AcceptScenario.NOOP).during(NOTHING_SECONDS));
            double rate = bench.sell("warm-up, orders", event, orders.during(ORDERS_SECONDS)).settledPerSecond();
            noFaster = rate > FASTER * best ? 0 : noFaster + 1;
            best = Math.max(best, rate);
            bench.rest(MOST_REST_SECONDS);
        }
    }

    private static int rounds(Bench bench) {
        return bench.options.isShort() ? MOST_BRIEF_ROUNDS : MOST_ROUNDS;
    }
}
