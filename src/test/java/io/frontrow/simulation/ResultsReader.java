package io.frontrow.simulation;

import io.frontrow.seatinventory.SeatResultsFollower;
import io.frontrow.seatinventory.SeatResultsFollower.Projection;
import io.frontrow.seatinventory.SeatResultsFollower.Read;
import io.frontrow.shared.Unavailable;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Reads the results of one partition for one projection, as every process may at any time: who reads what is already read is
/// told so by the position in the database.
final class ResultsReader implements Runnable {
    private static final Predicate<RuntimeException> OUTAGE = Unavailable.class::isInstance;
    private final World world;
    private final int number;
    private final List<byte[]> results;
    private final SeatResultsFollower follower;

    ResultsReader(Node node, int number, Projection projection) {
        world = node.world;
        this.number = number;
        results = node.premises.kafka.partitions.get(number).results;
        follower = new SeatResultsFollower(projection);
    }

    @Override
    public void run() {
        int next = patiently(() -> (int) follower.start(number));
        while (true) {
            world.pause();
            int from = next;
            int to = Math.min(results.size(), from + 1 + world.random.nextInt(6));
            if (from < to) {
                var batch = IntStream.range(from, to).mapToObj(i -> new Read(i, results.get(i))).toList();
                next = patiently(() -> follower.follow(number, batch, OUTAGE)) ? to
                        : patiently(() -> (int) follower.start(number));
            }
        }
    }

    private <T> T patiently(Supplier<T> step) {
        while (true) {
            try {
                return step.get();
            } catch (Unavailable outage) {
                world.pause();
            }
        }
    }
}
