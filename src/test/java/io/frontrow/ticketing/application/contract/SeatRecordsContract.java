package io.frontrow.ticketing.application.contract;

import static io.frontrow.ticketing.application.contract.Concerts.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import io.frontrow.seatinventory.ResultBatch;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.OpenRefusal;
import io.frontrow.seatinventory.SeatDecision.SeatsBlocked;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatDecision.SeatsSold;
import io.frontrow.seatinventory.SeatDecision.SeatsUnblocked;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SeatDecision.SubsectionRefused;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.application.port.out.SeatRecords.Unusable;
import io.frontrow.ticketing.application.port.out.Publications.Closing;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.SeatChanges;
import io.frontrow.ticketing.domain.SeatClaim;
import io.frontrow.ticketing.domain.SeatClaim.Seat;
import io.frontrow.ticketing.domain.SeatCounts;
import io.frontrow.ticketing.domain.SeatStatus;
import io.frontrow.ticketing.domain.SeatsToClose;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class SeatRecordsContract {
    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private Concerts concerts;

    protected abstract World world();

    @BeforeEach
    void begin() {
        concerts = new Concerts(world());
    }

    @Test
    void itIsPublishedWithItsLastSubsection() {
        var id = concerts.publishing();
        concerts.record(opened(id, 1, 0, 1));
        assertInstanceOf(Event.Publishing.class, event(id));
        concerts.record(opened(id, 1, 2));
        assertInstanceOf(Event.Published.class, event(id));
        assertEquals(new SeatCounts(16, 0, 0, 0), counts(id));
    }

    @Test
    void aSubsectionThatIsOpenedTwiceCountsOnce() {
        var id = concerts.publishing();
        concerts.record(opened(id, 1, 0, 0, 1));
        concerts.record(opened(id, 1, 0, 1));
        assertInstanceOf(Event.Publishing.class, event(id));
    }

    @Test
    void otherSeatsAndOtherAttemptsDoNotCount() {
        var id = concerts.publishing();
        concerts.record(opened(id, 2, 0, 1, 2));
        concerts.record(new SubsectionOpened(new SubsectionKey(id, 0), 1, 9, 9));
        concerts.record(opened(id, 1, 1, 2));
        assertInstanceOf(Event.Publishing.class, event(id));
    }

    @Test
    void anEventThatIsNotBeingPublishedStaysWhatItIs() {
        var draft = Concerts.draft();
        world().events().add(draft, Concerts.HALL);
        concerts.record(opened(draft.facts().id(), 1, 0, 1, 2));
        concerts.record(new SubsectionRefused(new SubsectionKey(draft.facts().id(), 0), 1, OpenRefusal.MALFORMED));
        assertEquals(draft, event(draft.facts().id()));
        assertTrue(world().nothingStands(draft.facts().id()));
    }

    @Test
    void aRefusedSubsectionMakesItADraftAgain() {
        var id = concerts.publishing();
        concerts.record(opened(id, 1, 0));
        concerts.record(new SubsectionRefused(new SubsectionKey(id, 1), 1, OpenRefusal.OTHER_SEATS_STAND));
        concerts.record(opened(id, 1, 2));
        var draft = assertInstanceOf(Event.Draft.class, event(id));
        assertTrue(draft.publishFailure().orElseThrow().contains("other seats stand"));
        assertTrue(world().nothingStands(id));
        assertTrue(world().publications().leaseClosings(1_000).stream().map(Closing::seats).toList()
                .contains(new SeatsToClose(id, 1)));
    }

    @Test
    void aRefusalOfAnOlderAttemptDoesNotMatter() {
        var id = concerts.publishing();
        concerts.record(new SubsectionRefused(new SubsectionKey(id, 1), 2, OpenRefusal.ATTEMPT_CLOSED));
        assertInstanceOf(Event.Publishing.class, event(id));
    }

    @Test
    void takenSeatsAreClaimedShownAndCounted() {
        var id = concerts.published();
        concerts.record(held(ANN, id, 0, 1, 9), held(BEN, id, 2, 0), sold(ANN, id, 0, 1, 9));
        assertEquals(Set.of(claim(id, 0, 1, ANN, true), claim(id, 0, 9, ANN, true), claim(id, 2, 0, BEN, false)),
                world().claims(id));
        assertEquals(SeatStatus.SOLD, status(id, "VIP", 7, 9));
        assertEquals(SeatStatus.RESERVED, status(id, "A/B", 4, 0));
        assertEquals(SeatStatus.AVAILABLE, status(id, "A/B", 1, 0));
        assertEquals(new SeatCounts(13, 1, 2, 0), counts(id));
        assertEquals(new SeatCounts(13, 1, 2, 0), world().views().detail(id).orElseThrow().totals());
    }

    @Test
    void aReleasedSeatIsFreeAgainAndCanBeTaken() {
        var id = concerts.published();
        concerts.record(held(ANN, id, 1, 0, 1));
        concerts.record(released(ANN, id, 1, 0, 1), held(BEN, id, 1, 1));
        assertEquals(Set.of(claim(id, 1, 1, BEN, false)), world().claims(id));
        assertEquals(new SeatCounts(15, 1, 0, 0), counts(id));
        concerts.record(sold(BEN, id, 1, 1));
        assertEquals(Set.of(claim(id, 1, 1, BEN, true)), world().claims(id));
    }

    @Test
    void theGuardKeepsTheFirstClaimAndTheRestOfTheBatch() {
        var id = concerts.published();
        concerts.record(held(ANN, id, 1, 0));
        concerts.record(held(BEN, id, 1, 0), held(new UUID(0, 3), id, 1, 2));
        assertEquals(Set.of(claim(id, 1, 0, ANN, false), claim(id, 1, 2, new UUID(0, 3), false)), world().claims(id));
        concerts.record(released(BEN, id, 1, 0));
        assertEquals(SeatStatus.RESERVED, status(id, "A/B", 1, 0));
        assertEquals(new SeatCounts(14, 2, 0, 0), counts(id));
    }

    @Test
    void blockedSeatsAreShownAndCountedAndClaimedByNobody() {
        var id = concerts.published();
        var here = new SubsectionKey(id, 0);
        concerts.record(new SeatsBlocked(UUID.randomUUID(), here, new int[] {0, 9}), held(ANN, id, 0, 1),
                held(BEN, id, 0, 2), released(BEN, id, 0, 2), new SeatsBlocked(UUID.randomUUID(), here, new int[] {2}));
        assertEquals(Set.of(claim(id, 0, 1, ANN, false)), world().claims(id));
        assertEquals(SeatStatus.BLOCKED, status(id, "VIP", 7, 2));
        assertEquals(new SeatCounts(12, 1, 0, 3), counts(id));
        concerts.record(new SeatsUnblocked(UUID.randomUUID(), here, new int[] {0, 2}), held(BEN, id, 0, 0));
        assertEquals(SeatStatus.RESERVED, status(id, "VIP", 7, 0));
        assertEquals(SeatStatus.BLOCKED, status(id, "VIP", 7, 9));
        assertEquals(new SeatCounts(13, 2, 0, 1), counts(id));
    }

    @Test
    void generalAdmissionIsCounted() {
        var id = concerts.festival();
        assertEquals(new SeatCounts(5, 0, 0, 0), counts(id));
        var here = new SubsectionKey(id, 0);
        concerts.record(new SeatsHeld(ANN, here, new int[0], 3, false, new byte[0]),
                new SeatsHeld(BEN, here, new int[0], 2, false, new byte[0]), new SeatsReleased(BEN, here, new int[0], 2));
        concerts.record(new SeatsSold(ANN, here, new int[0], 3));
        assertEquals(new SeatCounts(2, 0, 3, 0), counts(id));
        assertEquals(new SeatCounts(2, 0, 3, 0), world().views().detail(id).orElseThrow().totals());
        assertTrue(world().claims(id).isEmpty());
        assertTrue(world().views().seatMap(id, "Field", 0).isEmpty());
    }

    @Test
    void theSeatsOfACalledOffEventAreNobodysAnyMore() {
        var id = concerts.published();
        concerts.record(held(ANN, id, 0, 1, 9), held(BEN, id, 2, 0), sold(ANN, id, 0, 1, 9),
                new SeatsBlocked(UUID.randomUUID(), new SubsectionKey(id, 1), new int[] {2}));
        cancel(id);
        concerts.record(held(BEN, id, 2, 1), new SeatDecision.EventClosed(id, 1));
        assertTrue(world().claims(id).isEmpty());
        assertEquals(SeatStatus.AVAILABLE, status(id, "VIP", 7, 9));
        assertEquals(SeatStatus.BLOCKED, status(id, "A/B", 1, 2));
        assertEquals(new SeatCounts(15, 0, 0, 1), counts(id));
        concerts.record(new SeatDecision.EventClosed(id, 1));
        assertEquals(new SeatCounts(15, 0, 0, 1), counts(id));
    }

    @Test
    void thePlacesOfACalledOffEventAreNobodysAnyMore() {
        var id = concerts.festival();
        var here = new SubsectionKey(id, 0);
        concerts.record(new SeatsHeld(ANN, here, new int[0], 3, false, new byte[0]), new SeatsSold(ANN, here, new int[0], 3));
        cancel(id);
        concerts.record(new SeatsHeld(BEN, here, new int[0], 1, false, new byte[0]), new SeatDecision.EventClosed(id, 1));
        assertEquals(new SeatCounts(5, 0, 0, 0), counts(id));
    }

    @Test
    void anEventThatIsOverKeepsWhatWasSold() {
        var id = concerts.published();
        concerts.record(held(ANN, id, 0, 1), sold(ANN, id, 0, 1), new SeatDecision.EventClosed(id, 1));
        assertEquals(Set.of(claim(id, 0, 1, ANN, true)), world().claims(id));
        assertEquals(new SeatCounts(15, 0, 1, 0), counts(id));
    }

    @Test
    void seatsOfAnotherPartitionWaitForTheirOwnLog() {
        var id = concerts.published();
        concerts.record(held(ANN, id, 0, 1));
        cancel(id);
        new Concerts(world()).record(new SeatDecision.EventClosed(id, 1));
        assertEquals(Set.of(claim(id, 0, 1, ANN, false)), world().claims(id));
        assertEquals(new SeatCounts(15, 1, 0, 0), counts(id));
    }

    @Test
    void seatsThatDoNotExistDoNotStopTheRest() {
        var id = concerts.published();
        concerts.record(held(ANN, id, 1, 3), held(BEN, UUID.randomUUID(), 0, 0), held(ANN, id, 1, 0));
        assertEquals(SeatStatus.RESERVED, status(id, "A/B", 1, 0));
        assertEquals(new SeatCounts(15, 1, 0, 0), counts(id));
    }

    @Test
    void aReaderWhosePositionIsOldWritesNothing() {
        var id = concerts.published();
        var stale = new LogPosition(-1, 0, 0);
        var move = new PositionMove(concerts.partition(), stale, new LogPosition(0, 1, 1));
        assertFalse(world().records().save(List.of(move), SeatChanges.of(List.of(new ResultBatch(move, List.of(held(ANN, id, 0, 0)))))));
        assertTrue(world().claims(id).isEmpty());
        assertEquals(concerts.position(), world().records().position(concerts.partition()));
    }

    @Test
    void whatHappensInTwoPartitionsIsShownTogether() {
        var others = new Concerts(world());
        var here = concerts.published();
        var there = others.published();
        var batches = List.of(batch(concerts, held(ANN, here, 0, 0)), batch(others, held(BEN, there, 0, 1)));
        var moves = batches.stream().map(ResultBatch::move).toList();

        assertTrue(world().records().save(moves, SeatChanges.of(batches)));
        assertEquals(new SeatCounts(15, 1, 0, 0), counts(here));
        assertEquals(new SeatCounts(15, 1, 0, 0), counts(there));
        assertFalse(world().records().save(moves, SeatChanges.of(batches)));
    }

    @Test
    void oneOldPositionAmongSeveralStopsAll() {
        var others = new Concerts(world());
        var here = concerts.published();
        var there = others.published();
        var fits = batch(concerts, held(ANN, here, 0, 0));
        var stale = new LogPosition(7, 7, 7);
        var old = new ResultBatch(new PositionMove(others.partition(), stale, stale), List.of(held(BEN, there, 0, 1)));

        assertFalse(world().records().save(List.of(fits.move(), old.move()), SeatChanges.of(List.of(fits, old))));
        assertEquals(Set.of(), world().claims(here));
        assertEquals(Set.of(), world().claims(there));
        assertEquals(fits.move().from(), world().records().position(concerts.partition()));
        assertTrue(world().records().save(List.of(fits.move()), SeatChanges.of(List.of(fits))));
    }

    @Test
    void anEventOfTwoPartitionsIsCountedAsAWholeWhoeverReadsThem() {
        var others = new Concerts(world());
        var id = concerts.published();
        var together = List.of(batch(concerts, held(ANN, id, 0, 0)), batch(others, held(BEN, id, 1, 1)));
        assertTrue(world().records().save(together.stream().map(ResultBatch::move).toList(), SeatChanges.of(together)));
        assertEquals(new SeatCounts(14, 2, 0, 0), counts(id));

        var apart = new ResultBatch(next(together.getLast().move()), List.of(new SeatsReleased(BEN,
                new SubsectionKey(id, 1), new int[] {1})));
        assertTrue(world().records().save(List.of(apart.move()), SeatChanges.of(List.of(apart))));
        assertEquals(new SeatCounts(15, 1, 0, 0), counts(id));
    }

    private static PositionMove next(PositionMove last) {
        return new PositionMove(last.partition(), last.to(), new LogPosition(last.to().lastSource() + 1, 6, last.to().nextResult() + 1));
    }

    private static ResultBatch batch(Concerts of, SeatDecision decision) {
        var from = of.position();
        return new ResultBatch(new PositionMove(of.partition(), from,
                new LogPosition(from.lastSource() + 1, 5, from.nextResult() + 1)), List.of(decision));
    }

    @Test
    void anUnusableResultIsPassedOver() {
        concerts.published();
        var from = concerts.position();
        var to = new LogPosition(from.lastSource() + 1, 5, from.nextResult() + 1);
        var unusable = new Unusable(from.nextResult(), new byte[] {1}, "why\0");
        assertTrue(world().records().setAside(concerts.partition(), from, to, unusable));
        assertFalse(world().records().setAside(concerts.partition(), from, to, unusable));
        assertEquals(to, world().records().position(concerts.partition()));
    }

    private void cancel(UUID id) {
        var event = event(id);
        assertTrue(world().events().replace(event, event.cancel(), event.seatsToClose()));
    }

    private Event event(UUID id) {
        return world().events().find(id).orElseThrow();
    }

    private SeatCounts counts(UUID id) {
        var seller = event(id).facts().sellerId();
        return world().views().list(EventViewsContract.of(seller), Concerts.START, 10).getFirst().totals();
    }

    private SeatStatus status(UUID id, String section, int number, int seatIndex) {
        return world().views().seatMap(id, section, number).orElseThrow().statuses().at(seatIndex);
    }

    private static SeatClaim claim(UUID id, int index, int seat, UUID hold, boolean sold) {
        return new SeatClaim(new Seat(new SubsectionKey(id, index), seat), hold, sold);
    }

    private static SeatDecision held(UUID hold, UUID id, int index, int... seats) {
        return new SeatDecision.SeatsHeld(hold, new SubsectionKey(id, index), seats, false, new byte[0]);
    }

    private static SeatDecision released(UUID hold, UUID id, int index, int... seats) {
        return new SeatDecision.SeatsReleased(hold, new SubsectionKey(id, index), seats);
    }

    private static SeatDecision sold(UUID hold, UUID id, int index, int... seats) {
        return new SeatDecision.SeatsSold(hold, new SubsectionKey(id, index), seats);
    }
}
