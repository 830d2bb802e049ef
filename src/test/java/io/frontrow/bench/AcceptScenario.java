package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;
import io.frontrow.bench.load.LoadPlan.Kind;
import java.util.Comparator;
import java.util.stream.Stream;

/// How many orders a second are answered 202, beside a POST that does nothing on as many connections to the same server. Three bursts; the
/// middle one counts. The POST runs before and after; the faster run is the ceiling.
final class AcceptScenario implements Scenario {
    static final String NOOP = "/bench/noop";
    private static final BenchHall HALL = BenchHall.HALF_MILLION;
    private static final int BURSTS = 3;

    @Override
    public String name() {
        return "accept";
    }

    @Override
    public void run(Bench bench) {
        var events = Stream.generate(() -> bench.open(HALL)).limit(BURSTS).toList();
        var nothing = orders(bench, events.getFirst()).as(Kind.POST, NOOP);
        var noop = bench.load("no-op", nothing);
        double before = bench.allocatedBytes();
        var bursts = bench.profiler.during("accept", () -> events.stream().map(event -> bench.sell("accept", event, orders(bench, event)))
                .sorted(Comparator.comparingDouble(sold -> sold.load().acceptedPerSecond())).toList());
        double allocated = (bench.allocatedBytes() - before) / bursts.stream().mapToLong(Sold::accepted).sum();
        var sold = bursts.get(BURSTS / 2);
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

    private static LoadPlan orders(Bench bench, String event) {
        return LoadPlan.book(event, HALL.places(), 0).over(Bench.CONNECTIONS).during(bench.options.seconds(10, 3));
    }
}
