package io.frontrow.ticketing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import io.frontrow.seatinventory.ResultBatch;
import io.frontrow.seatinventory.SeatDecision.BlockRefusal;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.domain.SeatClaim.Seat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatChangesTest {
    private static final int PARTITION = 7;
    private static final SubsectionKey HERE = new SubsectionKey(new UUID(1, 1), 0);
    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);

    @Test
    void aHoldIsOneClaimASeat() {
        var changes = changes(List.of(held(ANN, 1, 2)));
        assertEquals(List.of(claim(1, ANN), claim(2, ANN)), changes.taken());
        assertEquals(Map.of(HERE, Map.of(1, SeatStatus.RESERVED, 2, SeatStatus.RESERVED)), changes.statuses());
    }

    @Test
    void whatComesAndGoesInOneBatchLeavesNoClaim() {
        var changes = changes(List.of(held(ANN, 1), released(ANN, 1)));
        assertTrue(changes.taken().isEmpty());
        assertTrue(changes.freed().isEmpty());
        assertEquals(Map.of(HERE, Map.of(1, SeatStatus.AVAILABLE)), changes.statuses());
    }

    @Test
    void aSeatThatChangesHandsIsFreedAndTaken() {
        var changes = changes(List.of(released(ANN, 1), held(BEN, 1), sold(BEN, 1)));
        assertEquals(List.of(claim(1, ANN)), changes.freed());
        assertEquals(List.of(new SeatClaim(new Seat(HERE, 1), BEN, true)), changes.taken());
        assertTrue(changes.sold().isEmpty());
        assertEquals(Map.of(HERE, Map.of(1, SeatStatus.SOLD)), changes.statuses());
    }

    @Test
    void anOlderClaimIsSold() {
        var changes = changes(List.of(sold(ANN, 3)));
        assertEquals(List.of(new SeatClaim(new Seat(HERE, 3), ANN, true)), changes.sold());
    }

    @Test
    void aSeatTakenTwiceIsReportedAndTheFirstStays() {
        var changes = changes(List.of(held(ANN, 1), held(BEN, 1), released(BEN, 1)));
        assertEquals(List.of(claim(1, ANN)), changes.taken());
        assertEquals(List.of(claim(1, BEN)), changes.doubled());
        assertTrue(changes.freed().isEmpty());
        assertEquals(Map.of(HERE, Map.of(1, SeatStatus.RESERVED)), changes.statuses());
    }

    @Test
    void aClosedEventIsNamedAndItsSeatsAreLeftAlone() {
        var changes = changes(List.of(held(ANN, 1), new SeatDecision.EventClosed(HERE.eventId(), 1)));
        assertEquals(Map.of(PARTITION, Set.of(HERE.eventId())), changes.closed());
        assertEquals(List.of(claim(1, ANN)), changes.taken());
    }

    @Test
    void aBlockIsAStatusAndAnAnswerButNoClaim() {
        var block = new UUID(5, 5);
        var refused = new UUID(5, 6);
        var changes = changes(List.of(released(ANN, 1), new SeatDecision.SeatsBlocked(block, HERE, new int[] {1, 2}),
                new SeatDecision.BlockRefused(refused, HERE, BlockRefusal.SEATS_TAKEN)));
        assertTrue(changes.taken().isEmpty());
        assertEquals(Map.of(HERE, Map.of(1, SeatStatus.BLOCKED, 2, SeatStatus.BLOCKED)), changes.statuses());
        assertEquals(List.of(new BlockAnswer(block, Optional.empty()),
                new BlockAnswer(refused, Optional.of(BlockRefusal.SEATS_TAKEN))), changes.blockAnswers());
    }

    @Test
    void placesOfAStockAreCountedAndNotClaimed() {
        var changes = changes(List.of(new SeatDecision.SeatsHeld(ANN, HERE, new int[0], 3, false, new byte[0]),
                new SeatDecision.SeatsHeld(BEN, HERE, new int[0], 2, false, new byte[0]),
                new SeatDecision.SeatsReleased(ANN, HERE, new int[0], 3), new SeatDecision.SeatsSold(BEN, HERE, new int[0], 2)));
        assertTrue(changes.taken().isEmpty());
        assertTrue(changes.statuses().isEmpty());
        assertEquals(Map.of(HERE, new SeatCounts(-2, 0, 2, 0)), changes.stock());
    }

    @Test
    void whatChangesNothingIsPassedOver() {
        var changes = changes(List.of(
                new SeatDecision.HoldUnchanged(ANN, HERE, SeatDecision.HoldState.HELD),
                new SeatDecision.SeatsRefused(ANN, HERE, SeatDecision.HoldRefusal.SEATS_TAKEN, false, new byte[0]),
                new SeatDecision.CommandRejected(ANN, new byte[0]), new SeatDecision.EventClosed(HERE.eventId(), 1)));
        assertTrue(changes.statuses().isEmpty());
    }

    @Test
    void whatHappensInSeveralPartitionsComesTogether() {
        var there = new SubsectionKey(HERE.eventId(), HERE.index() + 1);
        var changes = SeatChanges.of(List.of(batch(1, List.of(new SeatDecision.SubsectionOpened(HERE, 1, 1, 4), held(ANN, 1))),
                batch(2, List.of(new SeatDecision.SubsectionOpened(there, 1, 1, 4), new SeatDecision.EventClosed(HERE.eventId(), 1)))));
        assertEquals(1, changes.partitionOf(HERE));
        assertEquals(2, changes.partitionOf(there));
        assertEquals(List.of(claim(1, ANN)), changes.taken());
        assertEquals(Map.of(2, Set.of(HERE.eventId())), changes.closed());
    }

    private static SeatChanges changes(List<SeatDecision> decisions) {
        return SeatChanges.of(List.of(batch(PARTITION, decisions)));
    }

    private static ResultBatch batch(int partition, List<SeatDecision> decisions) {
        return new ResultBatch(new PositionMove(partition, LogPosition.START, LogPosition.START), decisions);
    }

    private static SeatClaim claim(int seat, UUID hold) {
        return new SeatClaim(new Seat(HERE, seat), hold, false);
    }

    private static SeatDecision held(UUID hold, int... seats) {
        return new SeatDecision.SeatsHeld(hold, HERE, seats, false, new byte[0]);
    }

    private static SeatDecision released(UUID hold, int... seats) {
        return new SeatDecision.SeatsReleased(hold, HERE, seats);
    }

    private static SeatDecision sold(UUID hold, int... seats) {
        return new SeatDecision.SeatsSold(hold, HERE, seats);
    }
}
