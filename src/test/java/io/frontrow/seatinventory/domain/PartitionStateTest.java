package io.frontrow.seatinventory.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatChoice.BestAvailable;
import io.frontrow.seatinventory.SeatChoice.Manual;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.CloseEvent;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatDecision;
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

class PartitionStateTest {

    private static final UUID EVENT = new UUID(7, 7);
    private static final SubsectionKey HERE = new SubsectionKey(EVENT, 0);
    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);
    private static final byte[] MEMO = {42};

    private final PartitionState state = new PartitionState();

    @Test
    void refusesWhatIsNotOpenBeforeAnythingElse() {
        assertEquals(HoldRefusal.NOT_OPEN, refusal(hold(ANN, new BestAvailable(0))));
    }

    @Test
    void refusesInTheStatedOrder() {
        open(1, 2, 5);
        decide(hold(ANN, new Manual(new int[] {3})));

        assertEquals(HoldRefusal.MALFORMED_CHOICE, refusal(hold(BOB, new Manual(new int[] {3, 10}))));
        assertEquals(HoldRefusal.MALFORMED_CHOICE, refusal(hold(BOB, new Manual(new int[] {4, 4}))));
        assertEquals(HoldRefusal.MALFORMED_CHOICE, refusal(hold(BOB, new BestAvailable(21))));
        assertEquals(HoldRefusal.SEATS_TAKEN, refusal(hold(BOB, new Manual(new int[] {3, 4}))));
        assertEquals(HoldRefusal.TOO_FEW_SEATS, refusal(hold(BOB, new BestAvailable(10))));
    }

    @Test
    void takesChosenSeatsTogetherOrNotAtAll() {
        open(1, 2, 5);
        decide(hold(ANN, new Manual(new int[] {4, 1})));
        decide(hold(BOB, new Manual(new int[] {0, 1})));

        SeatsHeld rest = assertInstanceOf(SeatsHeld.class, decide(hold(new UUID(0, 3), new BestAvailable(8))));
        assertArrayEquals(new int[] {0, 2, 3, 5, 6, 7, 8, 9}, rest.seatIndexes());
    }

    @Test
    void answersARepeatWithTheStateOfItsHold() {
        open(1, 2, 5);
        decide(hold(ANN, new BestAvailable(1)));

        assertEquals(HoldState.HELD, unchanged(hold(ANN, new BestAvailable(1))));
        decide(new SellSeats(ANN, HERE));
        assertEquals(HoldState.SOLD, unchanged(hold(ANN, new BestAvailable(1))));
        assertEquals(HoldState.SOLD, unchanged(new SellSeats(ANN, HERE)));
        assertEquals(HoldState.SOLD, unchanged(new ReleaseSeats(ANN, HERE)));
    }

    @Test
    void remembersAReleasedHoldThatMayBeRepeated() {
        open(1, 2, 5);
        decide(hold(ANN, new BestAvailable(1)));
        assertInstanceOf(SeatsReleased.class, decide(new ReleaseSeats(ANN, HERE)));

        assertEquals(HoldState.RELEASED, unchanged(hold(ANN, new BestAvailable(1))));
        assertEquals(HoldState.RELEASED, unchanged(new ReleaseSeats(ANN, HERE)));
        assertEquals(HoldState.RELEASED, unchanged(new SellSeats(ANN, HERE)));
    }

    @Test
    void forgetsAReleasedHoldThatCannotBeRepeated() {
        open(1, 2, 5);
        decide(new HoldSeats(ANN, HERE, new BestAvailable(1), false, MEMO));
        decide(new ReleaseSeats(ANN, HERE));

        assertEquals(HoldState.UNKNOWN, unchanged(new ReleaseSeats(ANN, HERE)));
    }

    @Test
    void remembersARefusalThatMayBeRepeated() {
        open(1, 1, 1);
        decide(hold(ANN, new BestAvailable(2)));

        assertEquals(HoldState.REFUSED, unchanged(hold(ANN, new BestAvailable(1))));
    }

    @Test
    void opensTheSameSeatsTwiceWithoutHarm() {
        open(1, 2, 5);
        decide(hold(ANN, new BestAvailable(1)));

        assertInstanceOf(SubsectionOpened.class, open(1, 2, 5));
        assertEquals(HoldState.HELD, unchanged(hold(ANN, new BestAvailable(1))));
    }

    @Test
    void opensNothingWhereOtherSeatsStand() {
        open(1, 2, 5);

        assertEquals(OpenRefusal.OTHER_SEATS_STAND, openRefusal(1, 3, 5));
        assertEquals(OpenRefusal.OTHER_SEATS_STAND, openRefusal(2, 2, 5));
    }

    @Test
    void opensNothingForAnAttemptThatWasClosed() {
        open(2, 2, 5);
        decide(new CloseEvent(new UUID(9, 9), EVENT, 2));

        assertEquals(OpenRefusal.ATTEMPT_CLOSED, openRefusal(2, 2, 5));
        assertEquals(OpenRefusal.ATTEMPT_CLOSED, openRefusal(1, 2, 5));
        assertInstanceOf(SubsectionOpened.class, open(3, 2, 5));
    }

    @Test
    void closesOnlyTheAttemptsItWasToldTo() {
        open(2, 2, 5);
        decide(new CloseEvent(new UUID(9, 9), EVENT, 1));

        assertInstanceOf(SeatsHeld.class, decide(hold(ANN, new BestAvailable(1))));
    }

    @Test
    void refusesSeatsThatMakeNoSense() {
        assertEquals(OpenRefusal.MALFORMED, openRefusal(1, 0, 5));
        assertEquals(OpenRefusal.MALFORMED, openRefusal(1, 101, 100));
        assertEquals(OpenRefusal.MALFORMED, openRefusal(1, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void sellsWhatIsHeld() {
        open(1, 2, 5);
        decide(hold(ANN, new BestAvailable(2)));

        assertArrayEquals(new int[] {0, 1},
                assertInstanceOf(SeatsSold.class, decide(new SellSeats(ANN, HERE))).seatIndexes());
    }

    private static HoldSeats hold(UUID id, SeatChoice choice) {
        return new HoldSeats(id, HERE, choice, true, MEMO);
    }

    private SeatDecision open(int attempt, int rows, int seatsPerRow) {
        return decide(new OpenSubsection(new UUID(8, attempt), HERE, attempt, rows, seatsPerRow));
    }

    private OpenRefusal openRefusal(int attempt, int rows, int seatsPerRow) {
        return assertInstanceOf(SubsectionRefused.class, open(attempt, rows, seatsPerRow)).reason();
    }

    private HoldRefusal refusal(SeatCommand command) {
        return assertInstanceOf(SeatsRefused.class, state.judge(command)).reason();
    }

    private HoldState unchanged(SeatCommand command) {
        return assertInstanceOf(HoldUnchanged.class, decide(command)).state();
    }

    private SeatDecision decide(SeatCommand command) {
        SeatDecision decision = state.judge(command);
        state.apply(decision);
        return decision;
    }
}
