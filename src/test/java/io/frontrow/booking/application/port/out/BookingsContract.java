package io.frontrow.booking.application.port.out;

import static io.frontrow.booking.application.fake.Hall.BLOCK;
import static io.frontrow.booking.application.fake.Hall.BUYER;
import static io.frontrow.booking.application.fake.Hall.EVENT;
import static io.frontrow.booking.application.fake.Hall.NOW;
import static io.frontrow.booking.application.fake.Hall.STRANGER;
import static io.frontrow.booking.application.fake.Hall.positions;
import static io.frontrow.booking.application.fake.Hall.request;
import static io.frontrow.booking.application.fake.Hall.requestOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.application.fake.Hall;
import io.frontrow.booking.application.port.out.Bookings.Place;
import io.frontrow.booking.application.port.out.Bookings.Slice;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.FailureReason;
import io.frontrow.booking.domain.SeatOrder;
import io.frontrow.booking.domain.Selection;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every implementation of [Bookings] promises.
abstract class BookingsContract {
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);
    private static final LogPosition FIRST = new LogPosition(0, 11, 1);
    private static final LogPosition SECOND = new LogPosition(1, 22, 2);
    private static final Slice ALL = new Slice(100, Optional.empty());
    private Bookings bookings;

    /// Empty.
    abstract Bookings bookings();

    /// By the clock that sets the time to pay.
    abstract Instant now();

    @BeforeEach
    void start() {
        bookings = bookings();
    }

    @Test
    void whatIsSavedComesBack() {
        save(new Answer.Held(request(ONE), BLOCK, positions("1-2", "3-12")),
                new Answer.Refused(request(TWO), FailureReason.SEATS_TAKEN));

        var held = assertInstanceOf(Booking.AwaitingPayment.class, bookings.find(ONE).orElseThrow());
        assertEquals(request(ONE), held.request());
        assertEquals(positions("1-2", "3-12"), held.seats());
        var failed = assertInstanceOf(Booking.Failed.class, bookings.find(TWO).orElseThrow());
        assertEquals(request(TWO), failed.request());
        assertEquals(FailureReason.SEATS_TAKEN, failed.reason());
        assertNotEquals(held.reference(), failed.reference());
        assertTrue(bookings.find(new UUID(9, 9)).isEmpty());
    }

    @Test
    void generalAdmissionHasNoSeats() {
        var request = new BookingRequest(ONE, BUYER, EVENT, "Field", SeatOrder.GENERAL_ADMISSION, 1_000, 3,
                Selection.BEST_AVAILABLE, Hall.PRICE, NOW, 900);
        save(new Answer.Held(request, BLOCK, List.of()));

        var held = assertInstanceOf(Booking.AwaitingPayment.class, bookings.find(ONE).orElseThrow());
        assertEquals(request, held.request());
        assertEquals(List.of(), held.seats());
    }

    @Test
    void theTimeToPayStartsWhenTheHoldIsSaved() {
        save(new Answer.Held(requestOf(ONE, BUYER, NOW.minus(Duration.ofDays(300))), BLOCK, positions("1-1")));
        var payUntil = ((Booking.AwaitingPayment) bookings.find(ONE).orElseThrow()).payUntil();
        assertTrue(Duration.between(now().plusSeconds(900), payUntil).abs().toSeconds() < 30, payUntil.toString());
    }

    @Test
    void anUnreadableRequestLeavesAFailedBooking() {
        save(new Answer.Unreadable(ONE));
        assertInstanceOf(Booking.Unreadable.class, bookings.find(ONE).orElseThrow());
    }

    @Test
    void whatIsThereStaysAsItIs() {
        save(new Answer.Held(request(ONE), BLOCK, positions("1-1")), new Answer.Refused(request(ONE), FailureReason.NOT_OPEN));
        var before = bookings.find(ONE).orElseThrow();
        assertTrue(bookings.save(List.of(new Answer.Refused(request(ONE), FailureReason.NOT_OPEN),
                new Answer.Unreadable(ONE)), 0, FIRST, SECOND));
        assertEquals(before, bookings.find(ONE).orElseThrow());
    }

    @Test
    void thePositionMovesWithTheRowsOrNothingDoes() {
        assertEquals(LogPosition.START, bookings.position(0));
        save(new Answer.Held(request(ONE), BLOCK, positions("1-1")));
        assertEquals(FIRST, bookings.position(0));
        for (var wrong : List.of(LogPosition.START, SECOND, new LogPosition(0, 12, 1), new LogPosition(0, 11, 2))) {
            assertFalse(bookings.save(List.of(new Answer.Unreadable(TWO)), 0, wrong, SECOND));
        }
        assertTrue(bookings.find(TWO).isEmpty());
        assertEquals(FIRST, bookings.position(0));
        assertTrue(bookings.save(List.of(), 1, LogPosition.START, SECOND), "every partition has its own");
    }

    @Test
    void thePositionsOfSeveralPartitionsMoveTogetherOrNot() {
        assertTrue(bookings.save(List.of(), List.of(), List.of(move(1, LogPosition.START, FIRST), move(0, LogPosition.START, FIRST))).isPresent());
        var unreadable = List.<Answer>of(new Answer.Unreadable(TWO));
        for (var wrong : List.of(move(1, SECOND, FIRST), move(1, LogPosition.START, SECOND))) {
            assertTrue(bookings.save(unreadable, List.of(), List.of(move(0, FIRST, SECOND), wrong)).isEmpty());
        }
        assertTrue(bookings.find(TWO).isEmpty());
        assertEquals(FIRST, bookings.position(0));
        var moves = List.of(move(0, FIRST, SECOND), move(1, FIRST, SECOND), move(2, LogPosition.START, FIRST));
        assertTrue(bookings.save(unreadable, List.of(), moves).isPresent());
        assertEquals(List.of(SECOND, SECOND, FIRST), List.of(bookings.position(0), bookings.position(1), bookings.position(2)));
    }

    private static PositionMove move(int partition, LogPosition from, LogPosition to) {
        return new PositionMove(partition, from, to);
    }

    @Test
    void whatWasNotThereBeforeIsReturnedAsItIsFound() {
        var three = new UUID(1, 3);
        var standing = new UUID(1, 4);
        var returned = saved(LogPosition.START, FIRST, new Answer.Held(request(ONE), BLOCK, positions("1-1", "1-2")),
                new Answer.Refused(request(TWO), FailureReason.NOT_OPEN), new Answer.Unreadable(three),
                new Answer.Held(requestOf(standing, STRANGER, NOW), BLOCK, List.of()));
        assertEquals(Set.of(ONE, TWO, three, standing), Set.copyOf(ids(returned)));
        for (var booking : returned) {
            assertEquals(bookings.find(booking.id()).orElseThrow(), booking);
        }
        assertEquals(List.of(), saved(FIRST, SECOND, new Answer.Held(request(ONE), BLOCK, positions("1-1", "1-2")),
                new Answer.Unreadable(TWO)));
    }

    private List<Booking> saved(LogPosition from, LogPosition to, Answer... answers) {
        return bookings.save(List.of(answers), List.of(), List.of(move(0, from, to))).orElseThrow();
    }

    @Test
    void manyAreFoundAtOnce() {
        save(new Answer.Unreadable(ONE), new Answer.Unreadable(TWO));
        assertEquals(2, bookings.findAll(List.of(ONE, new UUID(9, 9), TWO)).size());
        assertEquals(List.of(), bookings.findAll(List.of()));
    }

    @Test
    void listsAreNewestFirstAndFiltered() {
        var otherEvent = new UUID(5, 5);
        save(new Answer.Held(requestOf(ONE, BUYER, NOW), BLOCK, positions("1-1")),
                new Answer.Refused(requestOf(TWO, BUYER, NOW.plusMillis(1)), FailureReason.TOO_FEW_SEATS),
                new Answer.Refused(requestOf(new UUID(1, 3), STRANGER, NOW), FailureReason.TOO_FEW_SEATS),
                new Answer.Unreadable(new UUID(1, 4)));

        assertEquals(List.of(TWO, ONE), ids(bookings.ofBuyer(BUYER, Optional.empty(), Optional.empty(), ALL)));
        assertEquals(List.of(TWO, ONE), ids(bookings.ofBuyer(BUYER, Optional.of(EVENT), Optional.empty(), ALL)));
        assertEquals(List.of(), ids(bookings.ofBuyer(BUYER, Optional.of(otherEvent), Optional.empty(), ALL)));
        assertEquals(List.of(TWO), ids(bookings.ofBuyer(BUYER, Optional.of(EVENT), Optional.of(BookingStatus.FAILED), ALL)));
        assertEquals(3, bookings.ofEvent(EVENT, Optional.empty(), ALL).size());
        assertEquals(List.of(ONE), ids(bookings.ofEvent(EVENT, Optional.of(BookingStatus.PENDING_PAYMENT), ALL)));
        assertEquals(List.of(), ids(bookings.ofEvent(EVENT, Optional.of(BookingStatus.PROCESSING), ALL)));
        assertEquals(List.of(), ids(bookings.ofEvent(otherEvent, Optional.empty(), ALL)));
    }

    /// Ids with the highest bit set, and many requests of one millisecond.
    @Test
    void slicesFollowOneAnotherWithoutAHoleOrARepeat() {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < 10; i++) {
            answers.add(new Answer.Unreadable(new UUID(3, i)));
            answers.add(new Answer.Refused(requestOf(new UUID(((long) i) << 61, i), BUYER, NOW.plusMillis(i / 4)),
                    FailureReason.NOT_OPEN));
        }
        save(answers.toArray(Answer[]::new));

        var seen = new ArrayList<UUID>();
        var after = Optional.<Place>empty();
        for (int slice = 0; slice < 4; slice++) {
            var rows = bookings.ofBuyer(BUYER, Optional.empty(), Optional.empty(), new Slice(3, after));
            seen.addAll(ids(rows));
            var last = (Booking.Failed) rows.getLast();
            after = Optional.of(new Place(last.request().requestedAt(), last.id()));
        }
        assertEquals(ids(bookings.ofBuyer(BUYER, Optional.empty(), Optional.empty(), ALL)), seen);
        assertEquals(10, seen.stream().distinct().count());
    }

    private void save(Answer... answers) {
        assertTrue(bookings.save(List.of(answers), 0, LogPosition.START, FIRST));
    }

    private static List<UUID> ids(List<Booking> bookings) {
        return bookings.stream().map(Booking::id).toList();
    }
}
