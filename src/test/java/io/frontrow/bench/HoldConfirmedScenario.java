package io.frontrow.bench;

import io.frontrow.bench.load.LoadPlan;
import io.frontrow.bench.load.LoadPlan.Kind;
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
            var middle = bench.profiler.during("hold" + percent, () -> middle(bench, percent, capacity * percent / 100));
            var name = percent == 50 ? "holdConfirmed" : "holdConfirmedAt" + percent;
            bench.report.put(name, middle.load().good());
            bench.report.put(name, "missed", middle.load().sent() + middle.load().unsent() - middle.load().accepted());
        }
    }

    private static Sold middle(Bench bench, int percent, double perSecond) {
        int times = bench.options.isShort() ? 1 : TIMES;
        return IntStream.range(0, times)
                .mapToObj(_ -> follow(bench, "hold confirmed at " + percent + " %", perSecond, FOLLOWED_PER_SECOND))
                .sorted(Comparator.comparingDouble(sold -> sold.load().good().p99Millis())).toList().get(times / 2);
    }

    private static Sold follow(Bench bench, String what, double perSecond, int followed) {
        var hall = BenchHall.HALF_MILLION;
        var event = bench.open(hall);
        var orders = LoadPlan.book(event, hall.places(), 0).over(Bench.CONNECTIONS).at(perSecond).during(bench.options.seconds(15, 5));
        var streams = new LoadPlan(Kind.FOLLOW, 64, followed, orders.seconds(), 0, orders.path(), event,
                hall.places(), 1, FIRST_FOLLOWER, 0);
        return bench.sell(what, event, List.of(streams, orders));
    }
}
