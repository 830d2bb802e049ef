package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;
import io.frontrow.bench.load.LoadResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Twice as many orders as the capacity, beside exactly as many, three times in turns; the middle ones of rates and times count. Up to
/// eight processors there are more connections than orders that the application lets in at once: buyers do not wait for one another's.
final class OverloadScenario implements Scenario {
    static final int CONNECTIONS = 4_096;
    private static final int TIMES = 3;

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public void run(Bench bench) {
        double capacity = bench.report.number("capacityPerSecond");
        var at = new ArrayList<LoadResult>();
        var twice = new ArrayList<LoadResult>();
        for (int i = 0; i < (bench.options.isShort() ? 1 : TIMES); i++) {
            at.add(offer(bench, "at capacity", capacity));
            twice.add(bench.profiler.during("overload", () -> offer(bench, "at twice the capacity", 2 * capacity)));
        }
        double p99AtCapacity = middle(at, load -> load.good().p99Millis());
        double p99AtTwice = middle(twice, load -> load.good().p99Millis());
        bench.report.put("overload", "acceptedRatio", middle(twice, LoadResult::acceptedPerSecond) / capacity);
        bench.report.put("overload", "acceptedRatioAtCapacity", middle(at, LoadResult::acceptedPerSecond) / capacity);
        bench.report.put("overload", "p99Ratio", p99AtTwice / p99AtCapacity);
        bench.report.put("overload", "p99MillisAtCapacity", p99AtCapacity);
        bench.report.put("overload", "p99MillisAtTwice", p99AtTwice);
        bench.report.put("overload", "refused", middle(twice, load -> load.refused().count()));
        bench.report.put("overload", "refusedP99Millis", middle(twice, load -> load.refused().p99Millis()));
        bench.report.put("overload", "unsent", middle(twice, LoadResult::unsent));
        bench.report.put("overload", "ignored", twice.stream().mapToLong(LoadResult::ignored).sum());
    }

    private static double middle(List<LoadResult> loads, ToDoubleFunction<LoadResult> figure) {
        return loads.stream().mapToDouble(figure).sorted().toArray()[loads.size() / 2];
    }

    private static LoadResult offer(Bench bench, String what, double rate) {
        var hall = BenchHall.HALF_MILLION;
        var event = bench.open(hall);
        return bench.sell(what, event, LoadPlan.book(event, hall.places(), 0).over(CONNECTIONS).at(rate)
                .during(bench.options.seconds(15, 5))).load();
    }
}
