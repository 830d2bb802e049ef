package io.frontrow.booking.adapter.in.rest;

import static io.frontrow.booking.application.fake.Hall.NOW;
import static io.frontrow.booking.application.fake.Hall.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.application.fake.Hall;
import io.frontrow.booking.application.fake.InMemoryBookings;
import io.frontrow.booking.adapter.in.rest.BookingFollowers.Following;
import io.frontrow.booking.application.ShowBookingService;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.seatinventory.LogPosition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingFollowersTest {
    private static final UUID ID = new UUID(1, 1);
    private final InMemoryBookings bookings = new InMemoryBookings(() -> NOW);
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final BookingFollowers service = new BookingFollowers(
            new ShowBookingService(bookings, null, null), work::add, 2);
    private final List<BookingStatus> seen = new ArrayList<>();

    @Test
    void firstTheStateThenEachChangeOnce() {
        follow();
        doWork();
        save();
        service.changed(List.of(ID));
        service.changed(List.of(ID));
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
    void hintsAboutWhatNobodyFollowsCostNothing() {
        service.changed(List.of(ID));
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

    private void save() {
        bookings.save(List.of(new Answer.Held(request(ID), Hall.BLOCK, Hall.positions("1-1"))), 0, LogPosition.START,
                new LogPosition(0, 1, 1));
    }

    private void doWork() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }
}
