package io.frontrow.seatinventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatResultsFollower.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeatResultsFollowerTest {

    private static final Predicate<RuntimeException> NO_OUTAGE = failure -> false;

    private final Rows rows = new Rows();
    private final SeatResultsFollower follower = new SeatResultsFollower(rows);
    private final AcceptedHistory writer = new AcceptedHistory(LogPosition.START);

    @BeforeEach
    void start() {
        assertEquals(0, follower.start(0));
    }

    @Test
    void appliesWhatContinuesTheChain() {
        assertTrue(follow(List.of(written(0), written(1))));

        assertEquals(List.of(0, 1), rows.applied);
        assertEquals(writer.position(), rows.position(0));
    }

    @Test
    void skipsAndCountsWhatDoesNot() {
        Read first = written(0);
        Read late = new Read(1, first.result());

        assertTrue(follow(List.of(first, late)));

        assertEquals(List.of(0), rows.applied);
        assertEquals(1, follower.skipped(Verdict.REPEAT));
        assertEquals(2, rows.position(0).nextResult());
    }

    @Test
    void passesOverWhatItHasSeen() {
        Read first = written(0);
        follow(List.of(first));

        assertTrue(follow(List.of(first)));

        assertEquals(List.of(0), rows.applied);
    }

    @Test
    void refusesRecordsThatLeaveAHole() {
        written(0);

        assertFalse(follow(List.of(written(1))));

        assertEquals(List.of(), rows.applied);
    }

    @Test
    void takesNothingBehindAHoleAmongThem() {
        Read first = written(0);
        Read second = written(1);
        Read third = written(2);

        assertFalse(follow(List.of(first, third)));

        assertEquals(List.of(0), rows.applied);
        assertEquals(1, rows.position(0).nextResult());

        assertTrue(follow(List.of(second, third)));
        assertEquals(List.of(0, 1, 2), rows.applied);
    }

    @Test
    void passesOverWhatWasReadAgainInBetween() {
        Read first = written(0);
        Read second = written(1);

        assertTrue(follow(List.of(first, second, first, second, written(2))));

        assertEquals(List.of(0, 1, 2), rows.applied);
        assertEquals(0, follower.skipped(Verdict.REPEAT));
    }

    @Test
    void startsAgainWhenSomebodyElseMovedThePosition() {
        rows.movedByAnother = true;
        assertFalse(follow(List.of(written(0))));
        rows.movedByAnother = false;

        follower.start(0);

        assertEquals(List.of(), rows.applied);
    }

    @Test
    void setsAsideOnlyWhatCannotBeApplied() {
        rows.poison = 1;

        assertTrue(follow(List.of(written(0), written(1), written(2))));

        assertEquals(List.of(0, 2), rows.applied);
        assertEquals(1, rows.setAside);
        assertEquals(writer.position(), rows.position(0));
    }

    @Test
    void movesNothingDuringAnOutage() {
        rows.poison = 0;

        assertThrows(IllegalStateException.class,
                () -> follower.follow(Map.of(0, List.of(written(0))), IllegalStateException.class::isInstance));

        assertEquals(LogPosition.START, rows.position(0));
        assertEquals(0, rows.setAside);
    }

    @Test
    void movesSeveralPartitionsInOneTransaction() {
        follower.start(1);
        assertEquals(Set.of(), follower.follow(Map.of(0, List.of(written(0)), 1, List.of(elsewhere(10))), NO_OUTAGE));

        assertEquals(1, rows.transactions);
        assertEquals(Set.of(0, 10), Set.copyOf(rows.applied));
    }

    @Test
    void onePartitionThatWasMovedDoesNotStopTheOthers() {
        follower.start(1);
        rows.positions.put(1, new LogPosition(5, 5, 5));

        assertEquals(Set.of(1), follower.follow(Map.of(0, List.of(written(0)), 1, List.of(elsewhere(10))), NO_OUTAGE));

        assertEquals(List.of(0), rows.applied);
    }

    @Test
    void whatCannotBeAppliedInOnePartitionDoesNotStopTheOthers() {
        follower.start(1);
        rows.poison = 10;

        assertEquals(Set.of(), follower.follow(Map.of(0, List.of(written(0)), 1, List.of(elsewhere(10))), NO_OUTAGE));

        assertEquals(List.of(0), rows.applied);
        assertEquals(1, rows.setAside);
        assertEquals(1, rows.positions.get(1).nextResult());
    }

    private boolean follow(List<Read> reads) {
        return follower.follow(Map.of(0, reads), NO_OUTAGE).isEmpty();
    }

    /// The first result of another partition.
    private static Read elsewhere(int number) {
        return new Read(0, result(0, LogPosition.START.hash(), number));
    }

    private Read written(int number) {
        byte[] result = result(number, writer.position().hash(), number);
        writer.offer(number, result);
        return new Read(number, result);
    }

    private static byte[] result(long source, long hash, int number) {
        return SeatResultCodec.encode(new SeatResult(source, new UUID(0, number), hash, new EventClosed(new UUID(1, 1), number)));
    }

    private static final class Rows implements SeatResultsFollower.Projection {
        private final List<Integer> applied = new ArrayList<>();
        private final Map<Integer, LogPosition> positions = new HashMap<>();
        private boolean movedByAnother;
        private int poison = -1;
        private int setAside;
        private int transactions;

        @Override
        public LogPosition position(int partition) {
            return positions.getOrDefault(partition, LogPosition.START);
        }

        @Override
        public boolean apply(List<ResultBatch> batches) {
            List<Integer> numbers = batches.stream().flatMap(batch -> batch.accepted().stream())
                    .map(decision -> ((EventClosed) decision).attempt()).toList();
            if (numbers.contains(poison)) {
                throw new IllegalStateException("cannot be applied");
            }
            return moved(batches.stream().map(ResultBatch::move).toList()) && applied.addAll(numbers);
        }

        @Override
        public boolean setAside(int partition, LogPosition from, LogPosition to, Read unusable, RuntimeException why) {
            setAside++;
            return moved(List.of(new PositionMove(partition, from, to)));
        }

        private boolean moved(List<PositionMove> moves) {
            if (movedByAnother || !moves.stream().allMatch(move -> position(move.partition()).equals(move.from()))) {
                return false;
            }
            transactions++;
            moves.forEach(move -> positions.put(move.partition(), move.to()));
            return true;
        }
    }
}
