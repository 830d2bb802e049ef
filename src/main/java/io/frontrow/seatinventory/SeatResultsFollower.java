package io.frontrow.seatinventory;

import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Predicate;

/// Follows the results of seat commands for a projection: accepts or skips each one as every reader does
/// ([AcceptedHistory]) and hands what was accepted to the projection, whose rows and position move together or not at all.
/// A partition is followed by one thread at a time, different partitions by any.
public final class SeatResultsFollower {

    /// What a reader makes of the decisions.
    public interface Projection {

        /// Where the rows stand.
        LogPosition position(int partition);

        /// One transaction: writes what follows from the decisions and moves the position. False, and nothing written,
        /// when the position was not `from` any more.
        boolean apply(int partition, LogPosition from, LogPosition to, List<SeatDecision> accepted);

        /// One transaction: puts an accepted result aside that cannot be decoded or applied, and moves the position.
        /// False as above.
        boolean setAside(int partition, LogPosition from, LogPosition to, Read unusable, RuntimeException why);
    }

    /// One record of the result log.
    public record Read(long offset, byte[] result) {}

    private final Projection projection;
    private final Map<Integer, LogPosition> positions = new ConcurrentHashMap<>();
    private final AtomicLongArray skipped = new AtomicLongArray(Verdict.values().length);

    public SeatResultsFollower(Projection projection) {
        this.projection = projection;
    }

    /// Forgets what was believed of a partition and says from which result offset it is to be read.
    public long start(int partition) {
        LogPosition position = projection.position(partition);
        positions.put(partition, position);
        return position.nextResult();
    }

    /// Takes the next records, ascending by offset. What was looked at before is passed over. False when the records do
    /// not continue where the projection stands: the caller starts again. When a batch cannot be applied and `outage` does
    /// not know the reason, it is applied one by one, and what fails alone is set aside.
    public boolean follow(int partition, List<Read> records, Predicate<RuntimeException> outage) {
        LogPosition from = positions.get(partition);
        List<Read> fresh = records.stream().filter(read -> read.offset() >= from.nextResult()).toList();
        if (fresh.isEmpty()) {
            return true;
        }
        if (fresh.getFirst().offset() > from.nextResult()) {
            return false;
        }
        try {
            return move(partition, fresh);
        } catch (RuntimeException failure) {
            if (outage.test(failure)) {
                throw failure;
            }
            return fresh.stream().allMatch(read -> followAlone(partition, read, outage));
        }
    }

    /// How many records were skipped with this verdict since the start of the process.
    public long skipped(Verdict verdict) {
        return skipped.get(verdict.ordinal());
    }

    private boolean followAlone(int partition, Read read, Predicate<RuntimeException> outage) {
        try {
            return move(partition, List.of(read));
        } catch (RuntimeException failure) {
            if (outage.test(failure)) {
                throw failure;
            }
            LogPosition from = positions.get(partition);
            AcceptedHistory history = new AcceptedHistory(from);
            history.offer(read.offset(), read.result());
            return moved(partition, history, projection.setAside(partition, from, history.position(), read, failure));
        }
    }

    private boolean move(int partition, List<Read> records) {
        LogPosition from = positions.get(partition);
        AcceptedHistory history = new AcceptedHistory(from);
        List<SeatDecision> accepted = new ArrayList<>(records.size());
        for (Read read : records) {
            if (history.offer(read.offset(), read.result()) == Verdict.ACCEPTED) {
                accepted.add(SeatResultCodec.decode(read.result()).decision());
            }
        }
        return moved(partition, history, projection.apply(partition, from, history.position(), accepted));
    }

    private boolean moved(int partition, AcceptedHistory history, boolean moved) {
        if (moved) {
            positions.put(partition, history.position());
            for (Verdict verdict : Verdict.values()) {
                skipped.addAndGet(verdict.ordinal(), verdict == Verdict.ACCEPTED ? 0 : history.count(verdict));
            }
        }
        return moved;
    }
}
