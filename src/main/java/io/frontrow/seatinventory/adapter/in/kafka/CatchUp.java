package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.seatinventory.application.port.in.DecideSeats;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/// Brings the checkpoints of a process that returns up to date while its partitions still rest with others, so that little is
/// left to read when they come. Owns nothing and decides nothing.
final class CatchUp {
    private static final Duration WAIT = Duration.ofMillis(100);

    private final ResultFold fold;
    private final IntFunction<DecideSeats> seats;

    CatchUp(ResultFold fold, IntFunction<DecideSeats> seats) {
        this.fold = fold;
        this.seats = seats;
    }

    /// One partition after the other, of those that have a checkpoint here, until it is `over`.
    void run(int partitions, BooleanSupplier over) {
        for (int number = 0; number < partitions && !over.getAsBoolean(); number++) {
            var partition = new OwnedPartition(number, seats.apply(number), System.nanoTime(), System.currentTimeMillis());
            partition.seats.takeOver();
            if (partition.seats.position().nextResult() > 0) {
                run(partition, over);
            }
        }
    }

    private void run(OwnedPartition partition, BooleanSupplier over) {
        long next = partition.seats.position().nextResult();
        var bounds = fold.bounds(List.of(partition));
        long end = bounds.end(partition.number);
        if (end == next || bounds.trouble(partition.number, next).isPresent()) {
            return;
        }
        partition.folding(end, System.nanoTime());
        fold.add(partition);
        try {
            while (fold.finished().isEmpty() && !over.getAsBoolean()) {
                fold.read(WAIT).values().forEach(piece -> piece.forEach(result -> partition.seats.fold(result.offset(), result.value())));
            }
        } finally {
            fold.remove(partition.number);
        }
        partition.seats.checkpoint();
    }
}
