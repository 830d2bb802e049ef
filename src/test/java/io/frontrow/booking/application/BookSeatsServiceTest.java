package io.frontrow.booking.application;

import static io.frontrow.booking.application.fake.Hall.BLOCK;
import static io.frontrow.booking.application.fake.Hall.BUYER;
import static io.frontrow.booking.application.fake.Hall.EVENT;
import static io.frontrow.booking.application.fake.Hall.NOW;
import static io.frontrow.booking.application.fake.Hall.STRANGER;
import static io.frontrow.booking.application.fake.Hall.bestAvailable;
import static io.frontrow.booking.application.fake.Hall.manual;
import static io.frontrow.booking.application.fake.Hall.positions;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.adapter.out.hmac.HmacBookingIds;
import io.frontrow.booking.adapter.out.kafka.BinaryMemos;
import io.frontrow.booking.application.fake.Hall;
import io.frontrow.booking.application.fake.InMemoryEvents;
import io.frontrow.booking.application.fake.InMemoryIdempotencyKeys;
import io.frontrow.booking.application.fake.InMemorySeats;
import io.frontrow.booking.application.fake.RecordedCommands;
import io.frontrow.booking.application.port.in.BookSeats.Command;
import io.frontrow.booking.application.port.in.BookSeats.Fault;
import io.frontrow.booking.application.port.in.BookSeats.Outcome;
import io.frontrow.booking.application.port.out.IdempotencyKeys.Binding;
import io.frontrow.booking.domain.SeatOrder;
import io.frontrow.booking.domain.Selection;
import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class BookSeatsServiceTest {
    private final InMemoryEvents events = new InMemoryEvents(Hall.onSale());
    private final InMemorySeats knownSeats = new InMemorySeats();
    private final RecordedCommands commands = new RecordedCommands();
    private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
    private final BinaryMemos memos = new BinaryMemos();
    private final HmacBookingIds ids = new HmacBookingIds("a secret of the tests, long enough", () -> NOW, new Random(1));
    private final BookSeatsService service =
            new BookSeatsService(events, knownSeats, commands, ids, new OncePerKey(keys, this::isPlaced, knownSeats), memos,
                    () -> NOW);

    private final Set<UUID> placed = new HashSet<>();

    private CompletionStage<Boolean> isPlaced(UUID bookingId) {
        return CompletableFuture.completedFuture(placed.contains(bookingId));
    }

    @Test
    void anAcceptedOrderStandsInTheLogWithAllThatItsBookingNeeds() {
        var accepted = assertInstanceOf(Outcome.Accepted.class, book(manual("1-2", "3-5")));

        var hold = onlyHold();
        assertEquals(accepted.bookingId(), hold.holdId());
        assertEquals(BLOCK, hold.subsection());
        assertFalse(hold.repeatable());
        assertArrayEquals(new int[] {1, 14}, assertInstanceOf(SeatChoice.Manual.class, hold.choice()).seatIndexes());
        var request = memos.read(hold.holdId(), hold.memo()).orElseThrow();
        assertEquals(BUYER, request.buyerId());
        assertEquals(Hall.PRICE.times(2), request.total());
        assertEquals(NOW, request.requestedAt());
        assertEquals(900, request.holdSeconds());
    }

    @Test
    void withoutAKeyEachOrderIsANewBooking() {
        assertNotEquals(book(bestAvailable(1)), book(bestAvailable(1)));
        assertEquals(2, commands.sent.size());
    }

    @Test
    void whatDoesNotExistIsNamed() {
        assertEquals(new Outcome.NoSuchEvent(), book(new SeatOrder(new UUID(9, 9), "A", 7, 1, Selection.BEST_AVAILABLE,
                List.of())));
        assertEquals(new Outcome.NoSuchPlace("Section B"), book(new SeatOrder(EVENT, "B", 7, 1,
                Selection.BEST_AVAILABLE, List.of())));
        assertEquals(new Outcome.NoSuchPlace("Subsection 8"), book(new SeatOrder(EVENT, "A", 8, 1,
                Selection.BEST_AVAILABLE, List.of())));
        assertTrue(commands.sent.isEmpty());
    }

    @Test
    void everyFaultIsListed() {
        var order = new SeatOrder(EVENT, "A", 7, 5, Selection.MANUAL, positions("4-1", "1-6", "1-1", "1-1"));
        assertEquals(List.of("quantity", "seats", "seats[0]", "seats[1]", "seats[3]"), faultyFields(order));
        assertEquals(List.of("quantity"), faultyFields(bestAvailable(0)));
        assertEquals(List.of("seats"), faultyFields(new SeatOrder(EVENT, "A", 7, 1, Selection.BEST_AVAILABLE,
                positions("1-1"))));
        assertEquals(List.of("seats"), faultyFields(new SeatOrder(EVENT, "A", 7, 1, Selection.MANUAL, List.of())));
        assertTrue(commands.sent.isEmpty());
    }

    @Test
    void whatIsNotOnSaleIsRefused() {
        events.put(Hall.event(NOW.plusSeconds(1), NOW.plusSeconds(9), false));
        assertInstanceOf(Outcome.NotOnSale.class, book(bestAvailable(1)));
        events.put(Hall.event(NOW.minusSeconds(9), NOW, false));
        assertInstanceOf(Outcome.NotOnSale.class, book(bestAvailable(1)));
        events.put(Hall.event(NOW.minusSeconds(9), NOW.plusSeconds(9), true));
        assertInstanceOf(Outcome.NotOnSale.class, book(bestAvailable(1)));
        assertTrue(commands.sent.isEmpty());
    }

    @Test
    void whatIsKnownToBeTakenIsRefusedBeforeAnythingIsWritten() {
        knownSeats.know(BLOCK, 1, 2);
        assertEquals(new Outcome.SeatsUnavailable(), book(bestAvailable(3)));
        assertEquals(new Outcome.SeatsUnavailable(), book(manual("1-2", "1-1")));
        assertTrue(commands.sent.isEmpty());
        assertInstanceOf(Outcome.Accepted.class, book(bestAvailable(2)));
        assertInstanceOf(Outcome.Accepted.class, book(manual("1-2", "1-3")));
    }

    @Test
    void aLogOutOfReachLeavesTheOutcomeOpen() {
        commands.reachable = false;
        assertEquals(new Outcome.Unconfirmed(), book(bestAvailable(1)));
        assertEquals(new Outcome.Unconfirmed(), book("key", bestAvailable(1)));
    }

    @Test
    void theSameKeyAndOrderGiveTheSameBooking() {
        var first = book("key", bestAvailable(2));
        knownSeats.know(BLOCK);
        assertEquals(first, book("key", bestAvailable(2)), "its own seats are no reason to refuse it");
        events.put(Hall.event(NOW.minusSeconds(9), NOW, false));
        assertEquals(first, book("key", bestAvailable(2)), "nor is the end of the sale");
        assertTrue(onlyHold().repeatable());
    }

    @Test
    void aRepeatWhoseFateIsUnknownIsSentAgainUnderTheSameId() {
        commands.reachable = false;
        book("key", bestAvailable(2));
        commands.reachable = true;
        knownSeats.know(BLOCK);
        var accepted = assertInstanceOf(Outcome.Accepted.class, book("key", bestAvailable(2)));
        assertEquals(accepted.bookingId(), onlyHold().holdId());
    }

    @Test
    void anOrderInFlightDoesNotOpenTheSaleForItsTwin() {
        events.put(Hall.event(NOW.plusSeconds(1), NOW.plusSeconds(9), false));
        keys.claim(new Binding(BUYER, "key", ids.derive(BUYER, "key", bestAvailable(1))));
        assertInstanceOf(Outcome.NotOnSale.class, book("key", bestAvailable(1)));
    }

    @Test
    void theSameKeyForAnotherOrderIsRefused() {
        book("key", bestAvailable(2));
        assertEquals(new Outcome.KeyReused(), book("key", bestAvailable(1)));
        assertInstanceOf(Outcome.Accepted.class, book(STRANGER, Optional.of("key"), bestAvailable(1)));
        assertInstanceOf(Outcome.Accepted.class, book("another key", bestAvailable(1)));
    }

    @Test
    void aRefusedOrderDoesNotBindItsKey() {
        knownSeats.know(BLOCK, 0);
        assertEquals(new Outcome.SeatsUnavailable(), book("key", bestAvailable(2)));
        assertInstanceOf(Outcome.Invalid.class, book("key", bestAvailable(9)));
        assertInstanceOf(Outcome.Accepted.class, book("key", bestAvailable(1)));
    }

    @Test
    void whoHasABookingHearsOfItHoweverMuchWasForgotten() {
        var id = ids.derive(BUYER, "key", bestAvailable(2));
        placed.add(id);
        knownSeats.know(BLOCK);
        assertEquals(new Outcome.Accepted(id), book("key", bestAvailable(2)), "its own seats are no reason to refuse it");
        assertEquals(new Outcome.SeatsUnavailable(), book("another key", bestAvailable(2)));
        events.put(Hall.event(NOW.minusSeconds(9), NOW, false));
        keys.reachable = false;
        assertEquals(new Outcome.Accepted(id), book("key", bestAvailable(2)), "nor is the end of the sale");
        assertEquals(List.of(), commands.sent);
    }

    @Test
    void withoutTheMemoryOfKeysTheIdIsStillTheSame() {
        keys.reachable = false;
        var first = book("key", bestAvailable(2));
        knownSeats.know(BLOCK);
        assertEquals(first, book("key", bestAvailable(2)));
        assertEquals(2, commands.sent.size());
        assertEquals(commands.sent.get(0).commandId(), commands.sent.get(1).commandId());
    }

    private List<String> faultyFields(SeatOrder order) {
        return assertInstanceOf(Outcome.Invalid.class, book(order)).faults().stream().map(Fault::field).toList();
    }

    private HoldSeats onlyHold() {
        assertEquals(1, commands.sent.size());
        return (HoldSeats) commands.sent.getFirst();
    }

    private Outcome book(SeatOrder order) {
        return book(BUYER, Optional.empty(), order);
    }

    private Outcome book(String key, SeatOrder order) {
        return book(BUYER, Optional.of(key), order);
    }

    private Outcome book(UUID buyerId, Optional<String> key, SeatOrder order) {
        return service.book(new Command(buyerId, key, order)).toCompletableFuture().join();
    }
}
