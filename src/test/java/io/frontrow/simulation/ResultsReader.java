package io.frontrow.simulation;

import io.frontrow.seatinventory.SeatResultsFollower;
import io.frontrow.seatinventory.SeatResultsFollower.Projection;
import io.frontrow.seatinventory.SeatResultsFollower.Read;
import io.frontrow.shared.Unavailable;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Reads the results of all partitions for one projection, as every process may at any time: who reads what is already read is
/// told so by the position in the database.
final class ResultsReader implements Runnable {
    private static final Predicate<RuntimeException> OUTAGE = Unavailable.class::isInstance;
    private static final int MOST_AT_ONCE = 6;
    private final World world;
    private final List<List<byte[]>> results;
    private final SeatResultsFollower follower;

    ResultsReader(Node node, Projection projection) {
        world = node.world;
        results = node.premises.kafka.partitions.stream().map(partition -> partition.results).toList();
        follower = new SeatResultsFollower(projection);
    }

    @Override
    public void run() {
        var next = new HashMap<Integer, Integer>();
        for (int number = 0; number < results.size(); number++) {
            next.put(number, start(number));
        }
        while (true) {
            world.pause();
            var batches = new TreeMap<Integer, List<Read>>();
            next.forEach((number, from) -> {
                int to = Math.min(results.get(number).size(), from + world.random.nextInt(MOST_AT_ONCE + 1));
                if (from < to) {
                    batches.put(number, IntStream.range(from, to).mapToObj(i -> new Read(i, results.get(number).get(i))).toList());
                }
            });
            var lost = patiently(() -> follower.follow(batches, OUTAGE));
            batches.forEach((number, batch) -> next.put(number, lost.contains(number) ? start(number)
                    : (int) batch.getLast().offset() + 1));
        }
    }

    private int start(int number) {
        return patiently(() -> (int) follower.start(number));
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
