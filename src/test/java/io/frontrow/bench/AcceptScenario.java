package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;
import io.frontrow.bench.load.LoadPlan.Kind;

/// How many orders a second are answered 202, beside a POST that does nothing on as many connections to the same server. That one
/// runs before and after; the faster run is the ceiling.
final class AcceptScenario implements Scenario {
    static final String NOOP = "/bench/noop";

    @Override
    public String name() {
        return "accept";
    }

    @Override
    public void run(Bench bench) {
        var hall = BenchHall.HALF_MILLION;
        var event = bench.open(hall);
        var orders = LoadPlan.book(event, hall.places(), 0).over(Bench.CONNECTIONS);
        double seconds = bench.options.seconds(10, 5);
        var nothing = orders.as(Kind.POST, NOOP).during(seconds);
        var noop = bench.load("no-op", nothing);
        double before = bench.allocatedBytes();
        var sold = bench.profiler.during("accept", () -> bench.sell("accept", event, orders.during(seconds)));
        double allocated = (bench.allocatedBytes() - before) / sold.accepted();
        var again = bench.profiler.during("noop", () -> bench.load("no-op again", nothing));
        double ceiling = Math.max(noop.acceptedPerSecond(), again.acceptedPerSecond());
        bench.report.put("noopPerSecond", ceiling);
        bench.report.put("acceptPerSecond", sold.load().acceptedPerSecond());
        bench.report.put("accept", "ratioToNoop", sold.load().acceptedPerSecond() / ceiling);
        bench.report.put("accept", "allocatedBytesPerBooking", allocated);
        bench.say("  allocated for a booking, from request to row: %,.0f bytes", allocated);
        bench.report.put("accept", "drainSeconds", sold.drainSeconds());
        bench.report.put("accept", "settledPerSecond", sold.settledPerSecond());
        bench.report.put("accept", "refused", sold.load().refused().count());
        bench.report.put("accept", sold.load().good());
    }
}
