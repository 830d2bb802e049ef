package io.frontrow.booking.application;

import static io.frontrow.booking.application.fake.Hall.BLOCK;
import static io.frontrow.booking.application.fake.Hall.EVENT;
import static io.frontrow.booking.application.fake.Hall.NOW;
import static io.frontrow.booking.application.fake.Hall.positions;
import static io.frontrow.booking.application.fake.Hall.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.adapter.out.kafka.BinaryMemos;
import io.frontrow.booking.application.fake.InMemoryBookings;
import io.frontrow.booking.application.port.out.Bookings.BookingsUnavailable;
import io.frontrow.booking.application.port.out.ClosedEvents.ClosedEvent;
import io.frontrow.booking.application.port.out.DeadLetters.DeadLetter;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.FailureReason;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import io.frontrow.seatinventory.ResultBatch;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.CommandRejected;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatDecision.HoldRefusal;
import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SeatDecision.HoldUnchanged;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApplySeatDecisionsServiceTest {
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(1, 2);
    private static final LogPosition LATER = new LogPosition(4, 44, 5);
    private final InMemoryBookings bookings = new InMemoryBookings(() -> NOW);
    private final BinaryMemos memos = new BinaryMemos();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final List<UUID> announced = new ArrayList<>();
    private final List<Booking> decided = new ArrayList<>();
    private final ApplySeatDecisionsService service = new ApplySeatDecisionsService(bookings, memos, deadLetters::add,
            (ids, bookings) -> {
                announced.addAll(ids);
                decided.addAll(bookings);
            });

    @Test
    void heldSeatsAwaitTheirPayment() {
        assertTrue(applyFromStart(held(ONE, 1, 2)));

        var booking = assertInstanceOf(Booking.AwaitingPayment.class, bookings.find(ONE).orElseThrow());
        assertEquals(positions("1-2", "1-3"), booking.seats());
        assertEquals(NOW.plusSeconds(900), booking.payUntil());
        assertEquals(request(ONE), booking.request());
        assertEquals(List.of(ONE), announced);
        assertEquals(List.of(booking), decided);
    }

    @Test
    void refusedSeatsFailWithTheReason() {
        applyFromStart(new SeatsRefused(ONE, BLOCK, HoldRefusal.TOO_FEW_SEATS, false, memo(ONE)));
        var booking = assertInstanceOf(Booking.Failed.class, bookings.find(ONE).orElseThrow());
        assertEquals(FailureReason.TOO_FEW_SEATS, booking.reason());
    }

    @Test
    void aRejectedCommandFailsItsBooking() {
        applyFromStart(new CommandRejected(ONE, memo(ONE)), new CommandRejected(TWO, new byte[0]));
        assertEquals(FailureReason.UNDECODABLE,
                assertInstanceOf(Booking.Failed.class, bookings.find(ONE).orElseThrow()).reason());
        assertInstanceOf(Booking.Unreadable.class, bookings.find(TWO).orElseThrow());
        assertTrue(deadLetters.isEmpty(), "its command is among the dead letters of seatinventory");
    }

    @Test
    void anUnreadableRequestIsADeadLetterAndGivesItsSeatsBack() {
        applyFromStart(new SeatsHeld(ONE, BLOCK, new int[] {0}, false, new byte[] {9, 9}), held(TWO, 1));
        assertInstanceOf(Booking.Unreadable.class, bookings.find(ONE).orElseThrow());
        assertInstanceOf(Booking.AwaitingPayment.class, bookings.find(TWO).orElseThrow());
        assertEquals(ONE, deadLetters.getFirst().bookingId());
        assertEquals(List.of("ReleaseSeats " + ONE), bookings.followUps());
    }

    @Test
    void aDecisionThatComesAgainChangesNothing() {
        applyFromStart(held(ONE, 1));
        var before = bookings.find(ONE);
        apply(LATER, new LogPosition(5, 55, 6), new SeatsRefused(ONE, BLOCK, HoldRefusal.SEATS_TAKEN, true, memo(ONE)),
                new HoldUnchanged(ONE, BLOCK, HoldState.HELD));
        assertEquals(before, bookings.find(ONE));
        assertEquals(1, decided.size());
    }

    @Test
    void nothingIsSavedOrAnnouncedWhenSomebodyElseApplied() {
        applyFromStart(held(ONE, 1));
        announced.clear();
        assertFalse(applyFromStart(held(TWO, 2)));
        assertTrue(bookings.find(TWO).isEmpty());
        assertTrue(announced.isEmpty());
    }

    @Test
    void whatConcernsNoBookingOnlyMovesThePosition() {
        assertTrue(applyFromStart(new EventClosed(EVENT, 1)));
        assertTrue(announced.isEmpty());
        assertEquals(List.of(EVENT), bookings.unsettled(9).stream().map(ClosedEvent::eventId).toList());
        assertTrue(apply(LATER, new LogPosition(5, 55, 6), held(ONE, 1)));
    }

    @Test
    void anOutageIsThrownAndTheBatchCanComeAgain() {
        bookings.reachable = false;
        assertThrows(BookingsUnavailable.class, () -> applyFromStart(held(ONE, 1)));
        bookings.reachable = true;
        assertTrue(applyFromStart(held(ONE, 1)));
    }

    private boolean applyFromStart(SeatDecision... decisions) {
        return apply(LogPosition.START, LATER, decisions);
    }

    private boolean apply(LogPosition from, LogPosition to, SeatDecision... decisions) {
        return service.apply(List.of(new ResultBatch(new PositionMove(0, from, to), List.of(decisions))));
    }

    private SeatsHeld held(UUID bookingId, int... seatIndexes) {
        return new SeatsHeld(bookingId, BLOCK, seatIndexes, false, memo(bookingId));
    }

    private byte[] memo(UUID bookingId) {
        return memos.write(request(bookingId));
    }
}
