package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;
import java.util.Comparator;
import java.util.stream.IntStream;

/// A thousand buyers at once, each with an own connection, for a thousand seats. Three sales; the middle one counts.
final class SpikeScenario implements Scenario {
    private static final int BUYERS = 1_000;
    private static final int SALES = 3;

    @Override
    public String name() {
        return "spike";
    }

    @Override
    public void run(Bench bench) {
        var sales = bench.profiler.during("spike", () -> IntStream.range(0, SALES).mapToObj(_ -> sale(bench))
                .sorted(Comparator.comparingDouble(Sold::settledSeconds)).toList());
        var middle = sales.get(SALES / 2);
        bench.report.put("spike", "selloutSeconds", middle.settledSeconds());
        bench.report.put("spike", "acceptP99Millis", middle.load().good().p99Millis());
        bench.report.put("spike", "acceptP50Millis", middle.load().good().p50Millis());
        bench.report.put("spike", "refused", sales.stream().mapToLong(sold -> sold.load().refused().count()).sum());
        bench.report.put("spike", "lastAcceptSeconds", middle.load().lastGoodSeconds());
    }

    private static Sold sale(Bench bench) {
        var hall = BenchHall.THOUSAND;
        var event = bench.open(hall);
        return bench.sell("spike", event, LoadPlan.book(event, hall.places(), 0).over(BUYERS).atMost(BUYERS).at(1e9).during(10));
    }
}
