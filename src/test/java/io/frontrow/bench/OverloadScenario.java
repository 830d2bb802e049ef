package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;

/// Twice as many orders as can be taken, beside exactly as many. Capacity is what is sustained from request to row. There are more
/// connections than orders that the application lets in at once: buyers do not wait for one another's.
final class OverloadScenario implements Scenario {
    private static final int CONNECTIONS = 4_096;

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public void run(Bench bench) {
        double capacity = bench.report.number("capacityPerSecond");
        var at = offer(bench, "at capacity", capacity);
        var twice = bench.profiler.during("overload", () -> offer(bench, "at twice the capacity", 2 * capacity));
        bench.report.put("overload", "acceptedRatio", perSecond(twice) / perSecond(at));
        bench.report.put("overload", "p99Ratio", twice.load().good().p99Millis() / at.load().good().p99Millis());
        bench.report.put("overload", "p99MillisAtCapacity", at.load().good().p99Millis());
        bench.report.put("overload", "p99MillisAtTwice", twice.load().good().p99Millis());
        bench.report.put("overload", "refused", twice.load().refused().count());
        bench.report.put("overload", "refusedP99Millis", twice.load().refused().p99Millis());
        bench.report.put("overload", "unsent", twice.load().unsent());
        bench.report.put("overload", "broken", twice.load().status(0));
    }

    private static double perSecond(Sold sold) {
        return sold.load().acceptedPerSecond();
    }

    private static Sold offer(Bench bench, String what, double rate) {
        var hall = BenchHall.HALF_MILLION;
        var event = bench.open(hall);
        return bench.sell(what, event, LoadPlan.book(event, hall.places(), 0).over(CONNECTIONS).at(rate)
                .during(bench.options.seconds(15, 5)));
    }
}
