package io.frontrow.seatinventory;

import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/// Follows the results of seat commands for a projection: accepts or skips each one as every reader does
/// ([AcceptedHistory]) and hands what was accepted to the projection, whose rows and position move together or not at all.
/// A partition is followed by one thread at a time, different partitions by any.
public final class SeatResultsFollower {

    /// What a reader makes of the decisions.
    public interface Projection {

        /// Where the rows stand.
        LogPosition position(int partition);

        /// One transaction: writes what follows from the batches, each of another partition, and moves all their positions.
        /// False, and nothing written, when one of them was not where its batch begins any more.
        boolean apply(List<ResultBatch> batches);

        /// One transaction: puts an accepted result aside that cannot be decoded or applied, and moves the position.
        /// False as above.
        boolean setAside(int partition, LogPosition from, LogPosition to, Read unusable, RuntimeException why);
    }

    /// One record of the result log.
    public record Read(long offset, byte[] result) {}

    private static final Logger LOG = Logger.getLogger(SeatResultsFollower.class);

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

    /// Whether the rows of a partition stand where they were left.
    public boolean isInPlace(int partition) {
        return projection.position(partition).equals(positions.get(partition));
    }

    /// Takes the next records of some partitions, in the order in which they were read; what was looked at before is passed over.
    /// Returns the partitions whose records do not continue where the projection stands, or leave some out: the caller starts
    /// them again. What cannot be applied together is applied partition by partition, and, when `outage` does not know the
    /// reason, one by one: what fails alone is set aside.
    public Set<Integer> follow(Map<Integer, List<Read>> records, Predicate<RuntimeException> outage) {
        var lost = new TreeSet<Integer>();
        var fresh = new TreeMap<Integer, List<Read>>();
        records.forEach((partition, reads) -> {
            long next = positions.get(partition).nextResult();
            var continuing = continuing(reads, next);
            if (!continuing.isEmpty()) {
                fresh.put(partition, continuing);
            }
            if (reads.stream().anyMatch(read -> read.offset() >= next + continuing.size())) {
                lost.add(partition);
            }
        });
        boolean moved = fresh.isEmpty() || fresh.size() > 1 && moveTogether(fresh, outage);
        if (!moved) {
            fresh.forEach((partition, reads) -> {
                if (!followPartition(partition, reads, outage)) {
                    lost.add(partition);
                }
            });
        }
        return lost;
    }

    /// How many records were skipped with this verdict since the start of the process.
    public long skipped(Verdict verdict) {
        return skipped.get(verdict.ordinal());
    }

    /// Every offset of the log has a record, so one that leaves some out was read after somebody had gone elsewhere.
    private static List<Read> continuing(List<Read> reads, long next) {
        var continuing = new ArrayList<Read>(reads.size());
        for (var read : reads) {
            if (read.offset() == next + continuing.size()) {
                continuing.add(read);
            }
        }
        return continuing;
    }

    private boolean moveTogether(Map<Integer, List<Read>> records, Predicate<RuntimeException> outage) {
        try {
            return move(records);
        } catch (RuntimeException failure) {
            if (outage.test(failure)) {
                throw failure;
            }
            LOG.warnf(failure, "%d partitions cannot be applied together, so one after the other", records.size());
            return false;
        }
    }

    private boolean followPartition(int partition, List<Read> reads, Predicate<RuntimeException> outage) {
        try {
            return move(Map.of(partition, reads));
        } catch (RuntimeException failure) {
            if (outage.test(failure)) {
                throw failure;
            }
            return reads.stream().allMatch(read -> followAlone(partition, read, outage));
        }
    }

    private boolean followAlone(int partition, Read read, Predicate<RuntimeException> outage) {
        try {
            return move(Map.of(partition, List.of(read)));
        } catch (RuntimeException failure) {
            if (outage.test(failure)) {
                throw failure;
            }
            LogPosition from = positions.get(partition);
            AcceptedHistory history = new AcceptedHistory(from);
            history.offer(read.offset(), read.result());
            boolean moved = projection.setAside(partition, from, history.position(), read, failure);
            if (moved) {
                moved(partition, history);
            }
            return moved;
        }
    }

    private boolean move(Map<Integer, List<Read>> records) {
        Map<Integer, AcceptedHistory> histories = new HashMap<>();
        List<ResultBatch> batches = new ArrayList<>(records.size());
        records.forEach((partition, reads) -> {
            LogPosition from = positions.get(partition);
            AcceptedHistory history = new AcceptedHistory(from);
            List<SeatDecision> accepted = accepted(history, reads);
            histories.put(partition, history);
            batches.add(new ResultBatch(new PositionMove(partition, from, history.position()), accepted));
        });
        boolean moved = projection.apply(batches);
        if (moved) {
            histories.forEach(this::moved);
        }
        return moved;
    }

    private static List<SeatDecision> accepted(AcceptedHistory history, List<Read> reads) {
        List<SeatDecision> accepted = new ArrayList<>(reads.size());
        for (Read read : reads) {
            if (history.offer(read.offset(), read.result()) == Verdict.ACCEPTED) {
                accepted.add(SeatResultCodec.decode(read.result()).decision());
            }
        }
        return accepted;
    }

    private void moved(int partition, AcceptedHistory history) {
        positions.put(partition, history.position());
        for (Verdict verdict : Verdict.values()) {
            skipped.addAndGet(verdict.ordinal(), verdict == Verdict.ACCEPTED ? 0 : history.count(verdict));
        }
    }
}
