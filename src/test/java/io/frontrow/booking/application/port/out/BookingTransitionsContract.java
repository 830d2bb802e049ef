package io.frontrow.booking.application.port.out;

import static io.frontrow.booking.application.fake.Hall.BLOCK;
import static io.frontrow.booking.application.fake.Hall.BUYER;
import static io.frontrow.booking.application.fake.Hall.CODES;
import static io.frontrow.booking.application.fake.Hall.EVENT;
import static io.frontrow.booking.application.fake.Hall.NOW;
import static io.frontrow.booking.application.fake.Hall.STRANGER;
import static io.frontrow.booking.application.fake.Hall.positions;
import static io.frontrow.booking.application.fake.Hall.request;
import static io.frontrow.booking.application.fake.Hall.requestOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.application.fake.Hall;
import io.frontrow.booking.application.port.out.BookingTransitions.Capture;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.FailureReason;
import io.frontrow.booking.domain.PaymentState;
import io.frontrow.booking.domain.SeatOrder;
import io.frontrow.booking.domain.Selection;
import io.frontrow.booking.domain.Ticket;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every implementation of [BookingTransitions] promises, together with the [Bookings] that it changes.
abstract class BookingTransitionsContract {
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID PAYMENT = new UUID(2, 1);
    private Bookings bookings;
    private BookingTransitions transitions;
    private long saves;

    /// Empty; three unpaid bookings of an event are allowed.
    abstract Bookings bookings();

    /// Of the bookings.
    abstract BookingTransitions transitions();

    abstract void startPayment(UUID paymentId, UUID bookingId);

    abstract PaymentState paymentState(UUID paymentId);

    abstract void letTimePass(UUID bookingId);

    /// Such as `ReleaseSeats` and the booking's id, oldest first.
    abstract List<String> outbox();

    @BeforeEach
    void start() {
        bookings = bookings();
        transitions = transitions();
    }

    @Test
    void aPaidBookingHasATicketForEachSeatAndItsSeatsAreSold() {
        save(held(ONE));
        startPayment(PAYMENT, ONE);
        assertEquals(Capture.COMPLETED, transitions.complete(PAYMENT));

        var paid = assertInstanceOf(Booking.Completed.class, bookings.find(ONE).orElseThrow());
        assertEquals(positions("1-1", "1-2"), paid.seats());
        assertEquals(List.of("1-1", "1-2"), paid.tickets().stream().map(Ticket::position).toList());
        assertEquals(2, paid.tickets().stream().map(Ticket::id).distinct().count());
        for (var ticket : paid.tickets()) {
            assertEquals(CODES.sign(ticket.id(), paid.request(), ticket.position()), ticket.code());
            assertEquals(paid, bookings.ofTicket(ticket.id()).orElseThrow());
        }
        assertTrue(bookings.ofTicket(new UUID(9, 9)).isEmpty());
        assertEquals(PaymentState.CAPTURED, paymentState(PAYMENT));
        assertEquals(List.of("SellSeats " + ONE, "booking.confirmed " + ONE), outbox());
    }

    @Test
    void paidPlacesWithoutSeatsHaveNumberedTickets() {
        var request = new BookingRequest(ONE, BUYER, EVENT, "Field", SeatOrder.GENERAL_ADMISSION, 1_000, 3,
                Selection.BEST_AVAILABLE, Hall.PRICE, NOW, 900);
        save(request.held(BLOCK, new int[0]));
        startPayment(PAYMENT, ONE);
        assertEquals(Capture.COMPLETED, transitions.complete(PAYMENT));

        var paid = assertInstanceOf(Booking.Completed.class, bookings.find(ONE).orElseThrow());
        assertEquals(List.of("GA-1", "GA-2", "GA-3"), paid.tickets().stream().map(Ticket::position).toList());
        assertEquals(List.of("SellSeats " + ONE, "booking.confirmed " + ONE), outbox());
    }

    @Test
    void thatAPaymentIsCapturedCanBeSaidTwice() {
        save(held(ONE));
        startPayment(PAYMENT, ONE);
        transitions.complete(PAYMENT);
        var before = bookings.find(ONE);
        assertEquals(Capture.UNCHANGED, transitions.complete(PAYMENT));
        assertEquals(before, bookings.find(ONE));
        assertEquals(PaymentState.CAPTURED, paymentState(PAYMENT));
        assertEquals(2, outbox().size());
        assertEquals(Capture.UNCHANGED, transitions.complete(new UUID(9, 9)));
    }

    @Test
    void moneyForABookingThatIsNotToBePaidGoesBack() {
        save(held(ONE));
        startPayment(PAYMENT, ONE);
        transitions.cancel(ONE);
        assertEquals(Capture.REFUND_DUE, transitions.complete(PAYMENT));
        assertEquals(PaymentState.REFUND_DUE, paymentState(PAYMENT));
        assertEquals(BookingStatus.CANCELLED, status(ONE));
        assertEquals(Capture.UNCHANGED, transitions.complete(PAYMENT));
    }

    @Test
    void theSecondPaymentOfABookingGoesBack() {
        save(held(ONE));
        startPayment(PAYMENT, ONE);
        var second = new UUID(2, 2);
        startPayment(second, ONE);
        transitions.complete(PAYMENT);
        assertEquals(Capture.REFUND_DUE, transitions.complete(second));
        assertEquals(PaymentState.CAPTURED, paymentState(PAYMENT));
        assertEquals(BookingStatus.COMPLETED, status(ONE));
    }

    @Test
    void moneyThatComesAfterTheTimeToPayGoesBackEvenBeforeAnybodyLooked() {
        save(held(ONE));
        startPayment(PAYMENT, ONE);
        letTimePass(ONE);
        assertEquals(Capture.REFUND_DUE, transitions.complete(PAYMENT));
        assertEquals(List.of(ONE), transitions.expire(10));
    }

    @Test
    void aCancelledBookingGivesItsSeatsBackOnce() {
        save(held(ONE));
        assertTrue(transitions.cancel(ONE));
        var cancelled = assertInstanceOf(Booking.Cancelled.class, bookings.find(ONE).orElseThrow());
        assertEquals(positions("1-1", "1-2"), cancelled.seats());
        assertFalse(cancelled.withItsEvent());
        assertFalse(transitions.cancel(ONE));
        assertFalse(transitions.cancel(new UUID(9, 9)));
        assertEquals(List.of("ReleaseSeats " + ONE), outbox());
    }

    @Test
    void whatIsPaidIsNotCancelledAndDoesNotExpire() {
        save(held(ONE));
        startPayment(PAYMENT, ONE);
        transitions.complete(PAYMENT);
        assertFalse(transitions.cancel(ONE));
        assertFalse(transitions.withdraw(ONE));
        assertEquals(List.of(), transitions.expire(10));
        assertEquals(BookingStatus.COMPLETED, status(ONE));
    }

    @Test
    void onlyWhatIsOverExpires() {
        var two = new UUID(1, 2);
        save(held(ONE), held(two));
        assertEquals(List.of(), transitions.expire(10));
        letTimePass(two);
        assertEquals(List.of(two), transitions.expire(10));
        assertEquals(List.of(), transitions.expire(10));
        assertInstanceOf(Booking.Expired.class, bookings.find(two).orElseThrow());
        assertEquals(BookingStatus.PENDING_PAYMENT, status(ONE));
        assertEquals(List.of("ReleaseSeats " + two, "reservation.expired " + two), outbox());
    }

    @Test
    void noMoreExpireAtATimeThanAskedFor() {
        for (int i = 1; i <= 3; i++) {
            save(held(new UUID(1, i)));
            letTimePass(new UUID(1, i));
        }
        assertEquals(2, transitions.expire(2).size());
        assertEquals(1, transitions.expire(2).size());
    }

    @Test
    void aHoldThatComesAfterTheWithdrawalIsGivenBack() {
        assertTrue(transitions.withdraw(ONE));
        assertFalse(transitions.withdraw(ONE));
        assertInstanceOf(Booking.Withdrawn.class, bookings.find(ONE).orElseThrow());
        assertFalse(transitions.cancel(ONE));

        save(held(ONE));
        var cancelled = assertInstanceOf(Booking.Cancelled.class, bookings.find(ONE).orElseThrow());
        assertEquals(request(ONE), cancelled.request());
        assertEquals(List.of("ReleaseSeats " + ONE), outbox());
        assertEquals(List.of(ONE), bookings.ofBuyer(BUYER, Optional.empty(), Optional.of(BookingStatus.CANCELLED),
                new Bookings.Slice(5, Optional.empty())).stream().map(Booking::id).toList());
    }

    @Test
    void aWithdrawnBookingIsNoUnpaidOne() {
        transitions.withdraw(ONE);
        save(held(ONE), held(new UUID(1, 2)), held(new UUID(1, 3)), held(new UUID(1, 4)));
        assertEquals(BookingStatus.PENDING_PAYMENT, status(new UUID(1, 4)));
        save(held(new UUID(1, 4)), held(new UUID(1, 5)));
        assertEquals(BookingStatus.PENDING_PAYMENT, status(new UUID(1, 4)), "which came twice");
        assertEquals(BookingStatus.FAILED, status(new UUID(1, 5)));
    }

    @Test
    void aRefusalAfterTheWithdrawalGivesNothingBack() {
        transitions.withdraw(ONE);
        assertEquals(List.of(), saved(new Answer.Refused(request(ONE), FailureReason.SEATS_TAKEN)), "it was there before");
        assertInstanceOf(Booking.Cancelled.class, bookings.find(ONE).orElseThrow());
        assertEquals(List.of(), outbox());
    }

    @Test
    void aHoldForABookingThatIsOverIsGivenBack() {
        save(new Answer.Unreadable(ONE));
        save(held(ONE));
        assertInstanceOf(Booking.Unreadable.class, bookings.find(ONE).orElseThrow());
        save(new Answer.Unreadable(new UUID(1, 2), Optional.of(BLOCK)));
        assertEquals(List.of("ReleaseSeats " + ONE, "ReleaseSeats " + new UUID(1, 2)), outbox());
    }

    @Test
    void aHoldThatIsHeardOfAgainStays() {
        save(held(ONE));
        save(held(ONE), held(ONE));
        assertEquals(BookingStatus.PENDING_PAYMENT, status(ONE));
        assertEquals(List.of(), outbox());
    }

    @Test
    void oneUnpaidBookingTooManyFailsAndIsGivenBack() {
        save(held(new UUID(1, 1)), held(new UUID(1, 2)));
        var surplus = new UUID(1, 4);
        var stranger = new UUID(1, 5);
        save(held(new UUID(1, 3)), held(surplus), heldOf(stranger, STRANGER));
        var failed = assertInstanceOf(Booking.Failed.class, bookings.find(surplus).orElseThrow());
        assertEquals(FailureReason.TOO_MANY_UNPAID, failed.reason());
        assertEquals(BookingStatus.PENDING_PAYMENT, status(new UUID(1, 3)));
        assertEquals(BookingStatus.PENDING_PAYMENT, status(stranger));
        assertEquals(List.of("ReleaseSeats " + surplus), outbox());
    }

    @Test
    void aPlaceBelowTheLimitIsFreeAgainWhenABookingIsPaidOrOver() {
        save(held(new UUID(1, 1)), held(new UUID(1, 2)), held(new UUID(1, 3)));
        transitions.cancel(new UUID(1, 1));
        startPayment(PAYMENT, new UUID(1, 2));
        transitions.complete(PAYMENT);
        letTimePass(new UUID(1, 3));
        save(held(new UUID(1, 4)), held(new UUID(1, 5)), held(new UUID(1, 6)));
        assertEquals(BookingStatus.PENDING_PAYMENT, status(new UUID(1, 6)));
    }

    @Test
    void aCancelledEventEndsAllItsBookingsOnce() {
        var unpaid = new UUID(1, 2);
        var failed = new UUID(1, 3);
        save(held(ONE), held(unpaid), new Answer.Refused(request(failed), FailureReason.SEATS_TAKEN));
        startPayment(PAYMENT, ONE);
        transitions.complete(PAYMENT);

        assertEquals(1, transitions.endWithEvent(EVENT, 1).size());
        assertEquals(1, transitions.endWithEvent(EVENT, 1).size());
        assertEquals(List.of(), transitions.endWithEvent(EVENT, 1));
        var refunded = assertInstanceOf(Booking.Refunded.class, bookings.find(ONE).orElseThrow());
        assertEquals(2, refunded.voidTickets().size());
        assertEquals(refunded, bookings.ofTicket(refunded.voidTickets().getFirst().id()).orElseThrow());
        assertTrue(assertInstanceOf(Booking.Cancelled.class, bookings.find(unpaid).orElseThrow()).withItsEvent());
        assertEquals(BookingStatus.FAILED, status(failed));
        assertEquals(PaymentState.REFUND_DUE, paymentState(PAYMENT));
        assertEquals("booking.refunded " + ONE, outbox().getLast());
    }

    private static Answer.Held held(UUID id) {
        return heldOf(id, BUYER);
    }

    private static Answer.Held heldOf(UUID id, UUID buyerId) {
        return new Answer.Held(requestOf(id, buyerId, NOW), BLOCK, positions("1-1", "1-2"));
    }

    private BookingStatus status(UUID id) {
        return bookings.find(id).orElseThrow().status();
    }

    private void save(Answer... answers) {
        saved(answers);
    }

    private List<Booking> saved(Answer... answers) {
        var move = new PositionMove(0, bookings.position(0), new LogPosition(saves, saves, ++saves));
        return bookings.save(List.of(answers), List.of(), List.of(move)).orElseThrow();
    }
}
