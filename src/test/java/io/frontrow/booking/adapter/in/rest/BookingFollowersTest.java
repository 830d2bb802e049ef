package io.frontrow.booking.adapter.in.rest;

import static io.frontrow.booking.application.fake.Hall.NOW;
import static io.frontrow.booking.application.fake.Hall.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.frontrow.booking.application.fake.Hall;
import io.frontrow.booking.application.fake.InMemoryBookings;
import io.frontrow.booking.adapter.in.rest.BookingFollowers.Following;
import io.frontrow.booking.application.ShowBookingService;
import io.frontrow.booking.application.port.in.ShowBooking;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.FailureReason;
import io.frontrow.booking.domain.Reference;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingFollowersTest {
    private static final UUID ID = new UUID(1, 1);
    private final InMemoryBookings bookings = new InMemoryBookings(() -> NOW);
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final BookingFollowers service = new BookingFollowers(new Reads(), work::add, 2);
    private Runnable afterReading = () -> { };
    private final List<BookingStatus> seen = new ArrayList<>();

    @Test
    void firstTheStateThenEachChangeOnce() {
        follow();
        doWork();
        save();
        service.changed(List.of(ID), List.of());
        service.changed(List.of(ID), List.of());
        doWork();
        service.refresh();
        assertEquals(List.of(BookingStatus.PROCESSING, BookingStatus.PENDING_PAYMENT), seen);
    }

    @Test
    void whatIsSavedBetweenTheSubscriptionAndTheFirstReadIsNotMissed() {
        follow();
        save();
        doWork();
        assertEquals(List.of(BookingStatus.PENDING_PAYMENT), seen);
    }

    @Test
    void aLostHintIsMadeUpFor() {
        follow();
        doWork();
        save();
        service.refresh();
        assertEquals(List.of(BookingStatus.PROCESSING, BookingStatus.PENDING_PAYMENT), seen);
    }

    @Test
    void aDecisionIsToldWithoutAReadAndOnce() {
        follow();
        doWork();
        afterReading = () -> fail("nobody has to read");
        decide();
        doWork();
        afterReading = () -> { };
        service.refresh();
        assertEquals(List.of(BookingStatus.PROCESSING, BookingStatus.PENDING_PAYMENT), seen);
    }

    @Test
    void aDecisionThatComesAfterALaterStateIsNotTold() {
        follow();
        var decided = save();
        bookings.cancel(ID);
        doWork();
        service.changed(List.of(ID), decided);
        doWork();
        assertEquals(List.of(BookingStatus.CANCELLED), seen);
    }

    @Test
    void whatWasReadBeforeTheDecisionIsNotToldAfterIt() {
        follow();
        afterReading = () -> {
            decide();
            work.remove().run();
        };
        doWork();
        assertEquals(List.of(BookingStatus.PENDING_PAYMENT), seen);
    }

    /// As after PostgreSQL went on with a node that had not heard of the first one.
    @Test
    void whoKnowsAnotherDecisionIsToldTheOneThatStands() {
        follow();
        decide();
        doWork();
        bookings.cancel(ID);
        var another = new Answer.Refused(request(ID), FailureReason.TOO_MANY_UNPAID).booking(Reference.ofNumber(9), null);
        service.changed(List.of(ID), List.of(another));
        doWork();
        assertEquals(List.of(BookingStatus.PENDING_PAYMENT, BookingStatus.CANCELLED), seen);
    }

    @Test
    void hintsAboutWhatNobodyFollowsCostNothing() {
        service.changed(List.of(ID), List.of());
        assertTrue(work.isEmpty());
    }

    @Test
    void whoeverLeavesHearsNothingAndMakesRoom() {
        var first = follow();
        var second = follow();
        assertTrue(service.follow(ID, state -> { }).isEmpty(), "there is room for two");
        first.close();
        first.close();
        second.close();
        doWork();
        assertTrue(seen.isEmpty());
        assertEquals(0, service.followed());
        follow();
        doWork();
        assertEquals(1, seen.size());
    }

    private Following follow() {
        return service.follow(ID, state -> seen.add(state.map(Booking::status).orElse(BookingStatus.PROCESSING)))
                .orElseThrow();
    }

    private List<Booking> save() {
        return bookings.save(List.of(new Answer.Held(request(ID), Hall.BLOCK, Hall.positions("1-1"))), List.of(),
                List.of(new PositionMove(0, LogPosition.START, new LogPosition(0, 1, 1)))).orElseThrow();
    }

    /// As the projection does.
    private void decide() {
        service.changed(List.of(ID), save());
    }

    private void doWork() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    /// Where something happens between a read and its answer.
    private final class Reads implements ShowBooking {
        private final ShowBooking real = new ShowBookingService(bookings, null, null);

        @Override
        public List<Booking> decided(Collection<UUID> bookingIds) {
            var read = real.decided(bookingIds);
            afterReading.run();
            return read;
        }

        @Override
        public boolean isBuyers(UUID bookingId, UUID buyerId) {
            return real.isBuyers(bookingId, buyerId);
        }

        @Override
        public Outcome toBuyer(UUID bookingId, UUID buyerId) {
            return real.toBuyer(bookingId, buyerId);
        }

        @Override
        public Outcome toBuyerOrSeller(UUID bookingId, UUID personId) {
            return real.toBuyerOrSeller(bookingId, personId);
        }
    }
}
