package io.frontrow.seatinventory.domain;

import static io.frontrow.seatinventory.domain.EngineTrial.ANN;
import static io.frontrow.seatinventory.domain.EngineTrial.BEN;
import static io.frontrow.seatinventory.domain.EngineTrial.HERE;
import static io.frontrow.seatinventory.domain.EngineTrial.best;
import static io.frontrow.seatinventory.domain.EngineTrial.manual;
import static io.frontrow.seatinventory.domain.EngineTrial.repeatable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatDecision.HoldRefusal;
import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SeatDecision.HoldUnchanged;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatDecision.SeatsSold;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockTest {
    private final EngineTrial engine = new EngineTrial(0, 5);

    @Test
    void aHoldTakesPlacesWithoutPositions() {
        SeatsHeld held = engine.held(best(ANN, 3));

        assertEquals(3, held.quantity());
        assertEquals(0, held.seatIndexes().length);
    }

    @Test
    void noMorePlacesThanThereAre() {
        engine.held(best(ANN, 3));

        assertEquals(HoldRefusal.TOO_FEW_SEATS, engine.refusal(best(BEN, 3)));
        assertEquals(2, engine.held(best(BEN, 2)).quantity());
        assertEquals(HoldRefusal.TOO_FEW_SEATS, engine.refusal(best(new UUID(0, 3), 1)));
    }

    @Test
    void releasedPlacesAreFreeAgainAndSoldOnesAreNot() {
        engine.held(best(ANN, 3));
        engine.held(best(BEN, 2));
        assertEquals(2, assertInstanceOf(SeatsReleased.class, engine.decide(new ReleaseSeats(BEN, HERE))).quantity());
        assertEquals(3, assertInstanceOf(SeatsSold.class, engine.decide(new SellSeats(ANN, HERE))).quantity());
        assertEquals(new HoldUnchanged(ANN, HERE, HoldState.SOLD), engine.decide(new ReleaseSeats(ANN, HERE)));

        assertEquals(2, engine.held(best(new UUID(0, 3), 2)).quantity());
        assertEquals(HoldRefusal.TOO_FEW_SEATS, engine.refusal(best(new UUID(0, 4), 1)));
    }

    @Test
    void aRepeatedHoldTakesNothingMore() {
        engine.held(repeatable(ANN, 2));

        assertEquals(new HoldUnchanged(ANN, HERE, HoldState.HELD), engine.decide(repeatable(ANN, 2)));
        assertEquals(3, engine.held(best(BEN, 3)).quantity());
    }

    @Test
    void aPlaceCannotBeChosen() {
        assertEquals(HoldRefusal.MALFORMED_CHOICE, engine.refusal(manual(ANN, 0)));
        assertEquals(HoldRefusal.MALFORMED_CHOICE, engine.refusal(best(ANN, 0)));
        assertEquals(HoldRefusal.MALFORMED_CHOICE, engine.refusal(best(ANN, 21)));
    }

    @Test
    void aDecisionThatDoesNotFollowIsNotApplied() {
        var stock = new SeatEngine();
        stock.apply(new SubsectionOpened(HERE, 1, 0, 2));
        var grid = new SeatEngine();
        grid.apply(new SubsectionOpened(HERE, 1, 1, 2));

        var three = new SeatsHeld(ANN, HERE, new int[0], 3, false, new byte[0]);
        assertThrows(IllegalStateException.class, () -> stock.apply(three));
        assertThrows(IllegalStateException.class, () -> grid.apply(three));
        var seat = new SeatsHeld(ANN, HERE, new int[] {0}, false, new byte[0]);
        assertThrows(IllegalStateException.class, () -> stock.apply(seat));
    }
}
