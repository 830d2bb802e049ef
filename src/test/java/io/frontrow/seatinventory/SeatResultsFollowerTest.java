package io.frontrow.seatinventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatResultsFollower.Read;
import java.util.ArrayList;
import java.util.List;
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
        assertTrue(follower.follow(0, List.of(written(0), written(1)), NO_OUTAGE));

        assertEquals(List.of(0, 1), rows.applied);
        assertEquals(writer.position(), rows.position);
    }

    @Test
    void skipsAndCountsWhatDoesNot() {
        Read first = written(0);
        Read late = new Read(1, first.result());

        assertTrue(follower.follow(0, List.of(first, late), NO_OUTAGE));

        assertEquals(List.of(0), rows.applied);
        assertEquals(1, follower.skipped(Verdict.REPEAT));
        assertEquals(2, rows.position.nextResult());
    }

    @Test
    void passesOverWhatItHasSeen() {
        Read first = written(0);
        follower.follow(0, List.of(first), NO_OUTAGE);

        assertTrue(follower.follow(0, List.of(first), NO_OUTAGE));

        assertEquals(List.of(0), rows.applied);
    }

    @Test
    void refusesRecordsThatLeaveAHole() {
        written(0);

        assertFalse(follower.follow(0, List.of(written(1)), NO_OUTAGE));

        assertEquals(List.of(), rows.applied);
    }

    @Test
    void startsAgainWhenSomebodyElseMovedThePosition() {
        rows.movedByAnother = true;
        assertFalse(follower.follow(0, List.of(written(0)), NO_OUTAGE));
        rows.movedByAnother = false;

        follower.start(0);

        assertEquals(List.of(), rows.applied);
    }

    @Test
    void setsAsideOnlyWhatCannotBeApplied() {
        rows.poison = 1;

        assertTrue(follower.follow(0, List.of(written(0), written(1), written(2)), NO_OUTAGE));

        assertEquals(List.of(0, 2), rows.applied);
        assertEquals(1, rows.setAside);
        assertEquals(writer.position(), rows.position);
    }

    @Test
    void movesNothingDuringAnOutage() {
        rows.poison = 0;

        assertThrows(IllegalStateException.class,
                () -> follower.follow(0, List.of(written(0)), IllegalStateException.class::isInstance));

        assertEquals(LogPosition.START, rows.position);
        assertEquals(0, rows.setAside);
    }

    private Read written(int number) {
        LogPosition before = writer.position();
        byte[] result = SeatResultCodec.encode(new SeatResult(number, new UUID(0, number), before.hash(),
                new EventClosed(new UUID(1, 1), number)));
        writer.offer(number, result);
        return new Read(number, result);
    }

    private static final class Rows implements SeatResultsFollower.Projection {
        private final List<Integer> applied = new ArrayList<>();
        private LogPosition position = LogPosition.START;
        private boolean movedByAnother;
        private int poison = -1;
        private int setAside;

        @Override
        public LogPosition position(int partition) {
            return position;
        }

        @Override
        public boolean apply(int partition, LogPosition from, LogPosition to, List<SeatDecision> accepted) {
            List<Integer> numbers = accepted.stream().map(decision -> ((EventClosed) decision).attempt()).toList();
            if (numbers.contains(poison)) {
                throw new IllegalStateException("cannot be applied");
            }
            return moved(from, to) && applied.addAll(numbers);
        }

        @Override
        public boolean setAside(int partition, LogPosition from, LogPosition to, Read unusable, RuntimeException why) {
            setAside++;
            return moved(from, to);
        }

        private boolean moved(LogPosition from, LogPosition to) {
            if (movedByAnother || !position.equals(from)) {
                return false;
            }
            position = to;
            return true;
        }
    }
}
