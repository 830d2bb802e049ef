package io.frontrow.seatinventory.domain;

import static io.frontrow.seatinventory.domain.EngineTrial.ANN;
import static io.frontrow.seatinventory.domain.EngineTrial.BEN;
import static io.frontrow.seatinventory.domain.EngineTrial.HERE;
import static io.frontrow.seatinventory.domain.EngineTrial.SENDER;
import static io.frontrow.seatinventory.domain.EngineTrial.best;
import static io.frontrow.seatinventory.domain.EngineTrial.repeatable;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.frontrow.seatinventory.SeatCommand.ForgetIds;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SeatDecision.HoldUnchanged;
import io.frontrow.seatinventory.SeatDecision.IdsForgotten;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForgottenIdsTest {
    private final EngineTrial engine = new EngineTrial(1, 5);

    @Test
    void anEndedHoldIsForgottenAltogether() {
        int before = engine.entries();
        engine.held(repeatable(ANN, 2));
        engine.decide(new ReleaseSeats(ANN, HERE));
        engine.decide(repeatable(BEN, 6));

        assertEquals(List.of(ANN, BEN), forget(ANN, BEN));
        assertEquals(before, engine.entries());
        assertArrayEquals(new int[] {0, 1}, engine.held(repeatable(ANN, 2)).seatIndexes());
    }

    @Test
    void aLiveHoldKeepsItsSeatsAndIsGoneWithItsEnd() {
        engine.held(repeatable(ANN, 2));
        assertEquals(List.of(ANN), forget(ANN));

        assertEquals(new HoldUnchanged(ANN, HERE, HoldState.HELD), engine.decide(repeatable(ANN, 2)));
        engine.decide(new ReleaseSeats(ANN, HERE));
        assertEquals(new HoldUnchanged(ANN, HERE, HoldState.UNKNOWN), engine.decide(new ReleaseSeats(ANN, HERE)));
    }

    @Test
    void whatIsSoldStaysSold() {
        engine.held(repeatable(ANN, 2));
        engine.decide(new SellSeats(ANN, HERE));
        forget(ANN);

        assertEquals(new HoldUnchanged(ANN, HERE, HoldState.SOLD), engine.decide(repeatable(ANN, 2)));
        assertArrayEquals(new int[] {2, 3, 4}, engine.held(best(BEN, 3)).seatIndexes());
    }

    @Test
    void whatIsNotRememberedIsNotForgotten() {
        engine.held(best(ANN, 1));
        engine.held(repeatable(BEN, 1));

        assertEquals(List.of(BEN), forget(ANN, BEN, BEN, new UUID(0, 3)));
        assertEquals(List.of(), forget(ANN, BEN));
    }

    private List<UUID> forget(UUID... ids) {
        return assertInstanceOf(IdsForgotten.class,
                engine.decide(new ForgetIds(SENDER, HERE, List.of(ids)))).holdIds();
    }
}
