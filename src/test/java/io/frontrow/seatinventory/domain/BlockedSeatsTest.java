package io.frontrow.seatinventory.domain;

import static io.frontrow.seatinventory.domain.EngineTrial.ANN;
import static io.frontrow.seatinventory.domain.EngineTrial.BEN;
import static io.frontrow.seatinventory.domain.EngineTrial.HERE;
import static io.frontrow.seatinventory.domain.EngineTrial.SENDER;
import static io.frontrow.seatinventory.domain.EngineTrial.best;
import static io.frontrow.seatinventory.domain.EngineTrial.manual;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.seatinventory.SeatCommand.BlockSeats;
import io.frontrow.seatinventory.SeatCommand.CloseEvent;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatCommand.UnblockSeats;
import io.frontrow.seatinventory.SeatDecision.BlockRefusal;
import io.frontrow.seatinventory.SeatDecision.HoldRefusal;
import io.frontrow.seatinventory.SeatDecision.SeatsBlocked;
import io.frontrow.seatinventory.SeatDecision.SeatsUnblocked;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BlockedSeatsTest {
    private final EngineTrial engine = new EngineTrial(2, 4);

    @Test
    void nobodyGetsABlockedSeat() {
        block(1, 0);

        assertEquals(HoldRefusal.SEATS_TAKEN, engine.refusal(manual(ANN, 1)));
        assertArrayEquals(new int[] {4, 5, 6}, engine.held(best(BEN, 3)).seatIndexes());
        assertArrayEquals(new int[] {2, 3, 7}, engine.held(best(ANN, 3)).seatIndexes());
        assertEquals(HoldRefusal.TOO_FEW_SEATS, engine.refusal(best(new UUID(0, 3), 1)));
    }

    @Test
    void anUnblockedSeatIsOnSaleAgain() {
        block(0, 1);
        assertArrayEquals(new int[] {1}, unblock(1));

        assertArrayEquals(new int[] {1}, engine.held(manual(ANN, 1)).seatIndexes());
        assertEquals(HoldRefusal.SEATS_TAKEN, engine.refusal(manual(BEN, 0)));
    }

    @Test
    void blockingIsAllOrNothing() {
        engine.decide(manual(ANN, 3));
        assertEquals(BlockRefusal.SEATS_TAKEN, engine.blockRefusal(new BlockSeats(SENDER, HERE, new int[] {2, 3})));
        assertEquals(BlockRefusal.SEATS_TAKEN, engine.blockRefusal(new UnblockSeats(SENDER, HERE, new int[] {3})));
        engine.decide(new SellSeats(ANN, HERE));
        assertEquals(BlockRefusal.SEATS_TAKEN, engine.blockRefusal(new BlockSeats(SENDER, HERE, new int[] {3})));

        assertArrayEquals(new int[] {2}, engine.held(manual(BEN, 2)).seatIndexes());
    }

    @Test
    void aReleasedSeatCanBeBlocked() {
        engine.decide(manual(ANN, 3));
        engine.decide(new ReleaseSeats(ANN, HERE));

        assertArrayEquals(new int[] {3}, block(3));
    }

    @Test
    void aRepeatChangesNothing() {
        assertArrayEquals(new int[] {0, 1}, block(0, 1));
        assertArrayEquals(new int[] {2}, block(1, 2));
        assertArrayEquals(new int[] {1, 2}, unblock(1, 2, 3));
        assertArrayEquals(new int[0], unblock(1, 2, 3));
        assertArrayEquals(new int[] {1, 2, 3}, engine.held(manual(ANN, 1, 2, 3)).seatIndexes());
    }

    @Test
    void senselessRequestsAreRefused() {
        for (int[] seats : new int[][] {{}, {-1}, {8}, {0, 0}}) {
            assertEquals(BlockRefusal.MALFORMED, engine.blockRefusal(new BlockSeats(SENDER, HERE, seats)));
            assertEquals(BlockRefusal.MALFORMED, engine.blockRefusal(new UnblockSeats(SENDER, HERE, seats)));
        }
        var elsewhere = new SubsectionKey(new UUID(8, 8), 0);
        assertEquals(BlockRefusal.NOT_OPEN, engine.blockRefusal(new BlockSeats(SENDER, elsewhere, new int[] {0})));
        assertEquals(BlockRefusal.MALFORMED,
                new EngineTrial(0, 9).blockRefusal(new BlockSeats(SENDER, HERE, new int[] {0})));
    }

    @Test
    void theEndOfTheEventIsTheEndOfItsBlocks() {
        block(0, 1);
        engine.decide(new CloseEvent(SENDER, HERE.eventId(), 1));

        assertEquals(1, engine.entries(), "only that the attempt is closed");
    }

    @Test
    void aDecisionThatDoesNotFollowIsNotApplied() {
        var real = new SeatEngine();
        real.apply(new SubsectionOpened(HERE, 1, 1, 3));
        real.apply(new SeatsBlocked(SENDER, HERE, new int[] {0}));

        assertThrows(IllegalStateException.class, () -> real.apply(new SeatsBlocked(SENDER, HERE, new int[] {0, 1})));
        assertThrows(IllegalStateException.class, () -> real.apply(new SeatsUnblocked(SENDER, HERE, new int[] {0, 1})));
    }

    private int[] block(int... seats) {
        return assertInstanceOf(SeatsBlocked.class, engine.decide(new BlockSeats(SENDER, HERE, seats))).seatIndexes();
    }

    private int[] unblock(int... seats) {
        return assertInstanceOf(SeatsUnblocked.class, engine.decide(new UnblockSeats(SENDER, HERE, seats))).seatIndexes();
    }
}
