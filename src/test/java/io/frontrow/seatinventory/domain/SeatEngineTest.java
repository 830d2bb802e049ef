package io.frontrow.seatinventory.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.CloseEvent;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatDecision.HoldRefusal;
import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SeatDecision.HoldUnchanged;
import io.frontrow.seatinventory.SeatDecision.OpenRefusal;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsRefused;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatDecision.SeatsSold;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SeatDecision.SubsectionRefused;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatEngineTest {
    private static final UUID EVENT = new UUID(7, 7);
    private static final SubsectionKey HERE = new SubsectionKey(EVENT, 3);
    private static final SubsectionKey THERE = new SubsectionKey(EVENT, 4);
    private static final UUID SENDER = new UUID(9, 9);
    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final byte[] MEMO = {1, 2};

    private final SeatEngine engine = new SeatEngine();

    // Opening and closing

    @Test
    void whatIsNotOpenHasNoSeats() {
        assertEquals(HoldRefusal.NOT_OPEN, refusal(best(ANN, 0)));
    }

    @Test
    void openingAgainTheSameChangesNothing() {
        open(1, 2, 5);
        decide(best(ANN, 3));

        assertEquals(new SubsectionOpened(HERE, 1, 2, 5), decide(new OpenSubsection(SENDER, HERE, 1, 2, 5)));
        assertArrayEquals(new int[] {5, 6, 7}, seats(best(BEN, 3)));
    }

    @Test
    void otherSeatsStandInTheWayOfAnotherLayoutAndOfAnotherAttempt() {
        open(2, 2, 5);

        assertEquals(OpenRefusal.OTHER_SEATS_STAND, openRefusal(2, 5, 2));
        assertEquals(OpenRefusal.OTHER_SEATS_STAND, openRefusal(3, 2, 5));
        assertEquals(OpenRefusal.OTHER_SEATS_STAND, openRefusal(1, 2, 5));
    }

    @Test
    void aLateOpenOfAClosedAttemptOpensNothing() {
        open(2, 2, 5);
        assertEquals(new EventClosed(EVENT, 2), decide(new CloseEvent(SENDER, EVENT, 2)));

        assertEquals(OpenRefusal.ATTEMPT_CLOSED, openRefusal(2, 2, 5));
        assertEquals(OpenRefusal.ATTEMPT_CLOSED, openRefusal(1, 2, 5));
        open(3, 4, 4);
    }

    @Test
    void closingBeforeTheOpenArrivesIsRemembered() {
        decide(new CloseEvent(SENDER, EVENT, 1));

        assertEquals(OpenRefusal.ATTEMPT_CLOSED, openRefusal(1, 2, 5));
    }

    @Test
    void closingAnEarlierAttemptLeavesALaterOneAlone() {
        open(2, 1, 5);
        decide(best(ANN, 2));
        decide(new CloseEvent(SENDER, EVENT, 1));

        assertEquals(unchanged(ANN, HoldState.HELD), decide(best(ANN, 2)));
    }

    @Test
    void closingForgetsHoldsAndIds() {
        open(1, 1, 5);
        decide(repeatable(ANN, 2));
        decide(repeatable(BEN, 2));
        decide(new ReleaseSeats(BEN, HERE));
        decide(new CloseEvent(SENDER, EVENT, 1));
        assertEquals(unchanged(ANN, HoldState.UNKNOWN), decide(new SellSeats(ANN, HERE)));
        open(2, 1, 5);

        assertArrayEquals(new int[] {0, 1}, seats(repeatable(BEN, 2)));
    }

    @Test
    void impossibleLayoutsAreMalformed() {
        for (int[] layout : new int[][] {{0, 0}, {0, 1_000_001}, {5, 0}, {-1, -1}, {-1, 5}, {10_001, 1}, {101, 100}, {1 << 16, 1 << 16}}) {
            assertEquals(OpenRefusal.MALFORMED, openRefusal(1, layout[0], layout[1]));
        }
        assertEquals(OpenRefusal.ATTEMPT_CLOSED, openRefusal(0, 2, 5));
        open(1, 10_000, 1);
    }

    @Test
    void aPartitionHoldsSoManySeatsAndNoMore() {
        for (int i = 0; i < Subsections.MAX_SEATS / SubsectionKey.MAX_SEATS; i++) {
            var key = new SubsectionKey(EVENT, i);
            assertInstanceOf(SubsectionOpened.class, decide(new OpenSubsection(SENDER, key, 1, 100, 100)));
        }
        var oneMore = new OpenSubsection(SENDER, new SubsectionKey(EVENT, 9_999), 1, 1, 1);
        assertEquals(new SubsectionRefused(oneMore.subsection(), 1, OpenRefusal.PARTITION_FULL), decide(oneMore));
        decide(new CloseEvent(SENDER, EVENT, 1));
        open(2, 1, 1);
    }

    // Holding

    @Test
    void aManualChoiceIsAllOrNothing() {
        open(1, 2, 5);
        assertArrayEquals(new int[] {2, 9}, seats(manual(ANN, 9, 2)));

        assertEquals(HoldRefusal.SEATS_TAKEN, refusal(manual(BEN, 1, 2)));
        assertArrayEquals(new int[] {0, 1}, seats(manual(BEN, 0, 1)));
    }

    @Test
    void impossibleChoicesAreMalformed() {
        open(1, 2, 50);
        for (SeatCommand command : new SeatCommand[] {manual(ANN), manual(ANN, 1, 1), manual(ANN, -1), manual(ANN, 100),
                manual(ANN, new int[21]), best(ANN, 0), best(ANN, -1), best(ANN, 21)}) {
            assertEquals(HoldRefusal.MALFORMED_CHOICE, refusal(command));
        }
    }

    @Test
    void aMalformedChoiceIsSaidBeforeTakenSeats() {
        open(1, 1, 5);
        decide(manual(BEN, 0));

        assertEquals(HoldRefusal.MALFORMED_CHOICE, refusal(manual(ANN, 0, 5)));
    }

    @Test
    void tooFewSeatsAreRefusedAndNothingIsTaken() {
        open(1, 1, 5);
        decide(best(ANN, 3));

        assertEquals(HoldRefusal.TOO_FEW_SEATS, refusal(best(BEN, 3)));
        assertArrayEquals(new int[] {3, 4}, seats(best(BEN, 2)));
    }

    @Test
    void theMemoIsEchoed() {
        open(1, 1, 1);

        assertArrayEquals(MEMO, assertInstanceOf(SeatsHeld.class, decide(best(ANN, 1))).memo());
        assertArrayEquals(MEMO, assertInstanceOf(SeatsRefused.class, decide(best(BEN, 1))).memo());
    }

    @Test
    void aRepeatedHoldChangesNothing() {
        open(1, 1, 5);
        decide(best(ANN, 2));

        assertEquals(unchanged(ANN, HoldState.HELD), decide(best(ANN, 2)));
        assertEquals(unchanged(ANN, HoldState.HELD), decide(manual(ANN, 4)));
        assertArrayEquals(new int[] {2, 3, 4}, seats(best(BEN, 3)));
    }

    @Test
    void anIdNamesOneHoldOnThePartition() {
        open(1, 1, 5);
        decide(new OpenSubsection(SENDER, THERE, 1, 1, 5));
        decide(best(ANN, 2));
        var elsewhere = new HoldSeats(ANN, THERE, new SeatChoice.BestAvailable(1), false, MEMO);

        assertEquals(unchanged(ANN, HoldState.HELD), decide(elsewhere));
        assertEquals(new HoldUnchanged(ANN, THERE, HoldState.UNKNOWN), decide(new ReleaseSeats(ANN, THERE)));
    }

    // Ending

    @Test
    void releasedSeatsAreFreeAgain() {
        open(1, 1, 3);
        decide(best(ANN, 2));
        var released = assertInstanceOf(SeatsReleased.class, decide(new ReleaseSeats(ANN, HERE)));

        assertArrayEquals(new int[] {0, 1}, released.seatIndexes());
        assertEquals(unchanged(ANN, HoldState.UNKNOWN), decide(new ReleaseSeats(ANN, HERE)));
        assertArrayEquals(new int[] {0, 1, 2}, seats(best(BEN, 3)));
    }

    @Test
    void soldSeatsStaySold() {
        open(1, 1, 3);
        decide(best(ANN, 2));
        assertArrayEquals(new int[] {0, 1}, assertInstanceOf(SeatsSold.class, decide(new SellSeats(ANN, HERE))).seatIndexes());

        assertEquals(unchanged(ANN, HoldState.SOLD), decide(new SellSeats(ANN, HERE)));
        assertEquals(unchanged(ANN, HoldState.SOLD), decide(new ReleaseSeats(ANN, HERE)));
        assertEquals(unchanged(ANN, HoldState.SOLD), decide(best(ANN, 1)));
        assertEquals(HoldRefusal.TOO_FEW_SEATS, refusal(best(BEN, 2)));
    }

    @Test
    void aRepeatableHoldIsRememberedAfterItsEnd() {
        open(1, 1, 3);
        decide(repeatable(ANN, 2));
        decide(new ReleaseSeats(ANN, HERE));
        decide(repeatable(BEN, 4));

        assertEquals(unchanged(ANN, HoldState.RELEASED), decide(repeatable(ANN, 2)));
        assertEquals(unchanged(ANN, HoldState.RELEASED), decide(new SellSeats(ANN, HERE)));
        assertEquals(unchanged(BEN, HoldState.REFUSED), decide(repeatable(BEN, 1)));
    }

    // Folding

    @Test
    void whatAnotherRulePickedIsAppliedAsItIs() {
        open(1, 1, 5);
        engine.apply(new SeatsHeld(ANN, HERE, new int[] {1, 3}, false, MEMO));

        assertArrayEquals(new int[] {0, 2}, seats(best(BEN, 2)));
    }

    @Test
    void aDecisionThatDoesNotFollowIsNotApplied() {
        open(1, 1, 5);
        decide(best(ANN, 2));

        assertThrows(IllegalStateException.class, () -> engine.apply(new SeatsHeld(BEN, HERE, new int[] {1, 2}, false, MEMO)));
        assertThrows(IllegalStateException.class, () -> engine.apply(new SeatsHeld(ANN, HERE, new int[] {4}, false, MEMO)));
        assertThrows(IllegalStateException.class, () -> engine.apply(new SeatsHeld(BEN, THERE, new int[] {4}, false, MEMO)));
        assertThrows(IllegalStateException.class, () -> engine.apply(new SeatsReleased(BEN, HERE, new int[] {4})));
        assertArrayEquals(new int[] {2, 3, 4}, seats(best(BEN, 3)));
    }

    private void open(int attempt, int rows, int seatsPerRow) {
        assertEquals(new SubsectionOpened(HERE, attempt, rows, seatsPerRow),
                decide(new OpenSubsection(SENDER, HERE, attempt, rows, seatsPerRow)));
    }

    private OpenRefusal openRefusal(int attempt, int rows, int seatsPerRow) {
        return assertInstanceOf(SubsectionRefused.class,
                decide(new OpenSubsection(SENDER, HERE, attempt, rows, seatsPerRow))).reason();
    }

    private int[] seats(SeatCommand command) {
        return assertInstanceOf(SeatsHeld.class, decide(command)).seatIndexes();
    }

    private HoldRefusal refusal(SeatCommand command) {
        return assertInstanceOf(SeatsRefused.class, decide(command)).reason();
    }

    private SeatDecision decide(SeatCommand command) {
        SeatDecision decision = engine.judge(command);
        engine.apply(decision);
        return decision;
    }

    private static HoldUnchanged unchanged(UUID hold, HoldState state) {
        return new HoldUnchanged(hold, HERE, state);
    }

    private static HoldSeats best(UUID hold, int quantity) {
        return new HoldSeats(hold, HERE, new SeatChoice.BestAvailable(quantity), false, MEMO);
    }

    private static HoldSeats repeatable(UUID hold, int quantity) {
        return new HoldSeats(hold, HERE, new SeatChoice.BestAvailable(quantity), true, MEMO);
    }

    private static HoldSeats manual(UUID hold, int... seats) {
        return new HoldSeats(hold, HERE, new SeatChoice.Manual(seats), false, MEMO);
    }
}
