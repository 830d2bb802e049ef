package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;
import io.frontrow.bench.load.LoadPlan.Kind;
import io.frontrow.bench.load.LoadResult;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// From the moment at which an order should be sent until the buyer's stream says that the seats are held, while others
/// order at a tenth, half and four fifths of the capacity. The middle one of three measurements of each counts: a machine that
/// stops for a sixth of a second is in the slowest hundredth of one.
final class HoldConfirmedScenario implements Scenario {
    private static final int[] PERCENT = {10, 50, 80};
    private static final int[] BRIEF_PERCENT = {50};
    private static final int TIMES = 3;
    private static final int FOLLOWED_PER_SECOND = 50;
    /// So many that what serves streams is compiled when it is measured.
    private static final int WARM_UP_FOLLOWED_PER_SECOND = 500;
    private static final int FIRST_FOLLOWER = 200_000;

    @Override
    public String name() {
        return "hold";
    }

    @Override
    public void run(Bench bench) {
        double capacity = bench.report.number("capacityPerSecond");
        follow(bench, "hold confirmed, warming up", capacity / 2, WARM_UP_FOLLOWED_PER_SECOND);
        for (int percent : bench.options.isShort() ? BRIEF_PERCENT : PERCENT) {
            var runs = bench.profiler.during("hold" + percent, () -> follow(bench, percent, capacity * percent / 100));
            var name = percent == 50 ? "holdConfirmed" : "holdConfirmedAt" + percent;
            bench.report.put(name, runs.get(runs.size() / 2).good());
            bench.report.put(name, "missed", runs.stream().mapToLong(HoldConfirmedScenario::missed).sum());
        }
    }

    /// From the best to the worst: a hold that was missed is worse than a late one.
    private static List<LoadResult> follow(Bench bench, int percent, double perSecond) {
        return IntStream.range(0, bench.options.isShort() ? 1 : TIMES)
                .mapToObj(_ -> follow(bench, "hold confirmed at " + percent + " %", perSecond, FOLLOWED_PER_SECOND))
                .sorted(Comparator.comparingLong(HoldConfirmedScenario::missed).thenComparingDouble(run -> run.good().p99Millis())).toList();
    }

    private static long missed(LoadResult run) {
        return run.sent() + run.unsent() - run.accepted();
    }

    private static LoadResult follow(Bench bench, String what, double perSecond, int followed) {
        var hall = BenchHall.HALF_MILLION;
        var event = bench.open(hall);
        var orders = LoadPlan.book(event, hall.places(), 0).over(Bench.CONNECTIONS).at(perSecond).during(bench.options.seconds(15, 5));
        var streams = new LoadPlan(Kind.FOLLOW, 64, followed, orders.seconds(), 0, orders.path(), event,
                hall.places(), 1, FIRST_FOLLOWER, 0);
        return bench.sell(what, event, List.of(streams, orders)).load();
    }
}
