package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;
import io.frontrow.bench.load.LoadPlan.Kind;

/// Lets the compilers of the virtual machine work before anything is measured.
final class WarmUpScenario implements Scenario {
    private static final int CONNECTIONS = 64;
    private static final int ORDERS = 60_000;
    private static final int BRIEF_ORDERS = 30_000;

    @Override
    public String name() {
        return "warmup";
    }

    @Override
    public void run(Bench bench) {
        var hall = BenchHall.HALF_MILLION;
        var event = bench.open(hall);
        int count = bench.options.isShort() ? BRIEF_ORDERS : ORDERS;
        double limit = bench.options.seconds(60, 30);
        var orders = LoadPlan.book(event, hall.places(), 0).over(CONNECTIONS).atMost(count).during(limit);
        bench.load("warm-up, nothing", orders.as(Kind.POST, AcceptScenario.NOOP));
        bench.sell("warm-up, orders", event, orders);
    }
}
