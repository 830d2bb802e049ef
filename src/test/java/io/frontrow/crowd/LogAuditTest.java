package io.frontrow.crowd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.crowd.ResultLog.Entry;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SubsectionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LogAuditTest {
    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
    private static final UUID EVENT = new UUID(0, 1);
    private static final SubsectionKey SUBSECTION = new SubsectionKey(EVENT, 7);
    private static final UUID ANNA = new UUID(0, 2);
    private static final UUID BORIS = new UUID(0, 3);

    @Test
    void aSeatHeldTwiceIsFound() {
        var audit = audit(at(0, held(ANNA, 4)), at(10, held(BORIS, 3, 4)));
        assertEquals(List.of(new LogAudit.Seat(SUBSECTION, 4)), audit.doubled());
    }

    @Test
    void aReleasedSeatMayBeHeldAgain() {
        var audit = audit(at(0, held(ANNA, 4)), at(5, new SeatsReleased(ANNA, SUBSECTION, new int[] {4})),
                at(9, held(BORIS, 4)));
        assertEquals(List.of(), audit.doubled());
        assertEquals(BORIS, audit.holders().get(new LogAudit.Seat(SUBSECTION, 4)));
    }

    @Test
    void theSpanIsFromTheFirstHoldToTheLast() {
        assertEquals(Duration.ofMillis(250), audit(at(50, held(ANNA, 1)), at(300, held(BORIS, 2))).span());
        assertEquals(Duration.ZERO, audit().span());
    }

    @Test
    void otherEventsAreIgnored() {
        var other = new SubsectionKey(new UUID(9, 9), 7);
        var audit = audit(at(0, held(ANNA, 4)), at(1, new SeatsHeld(BORIS, other, new int[] {4}, true, new byte[0])));
        assertEquals(1, audit.holders().size());
    }

    private static LogAudit audit(Entry... entries) {
        return LogAudit.of(List.of(entries), EVENT);
    }

    private static Entry at(long millis, SeatDecision decision) {
        return new Entry(START.plusMillis(millis), decision);
    }

    private static SeatsHeld held(UUID hold, int... seats) {
        return new SeatsHeld(hold, SUBSECTION, seats, true, new byte[0]);
    }
}
