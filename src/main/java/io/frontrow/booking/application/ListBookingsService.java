package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.ListBookings;
import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.application.port.out.Bookings.Slice;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.ticketing.EventsForSale;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lists bookings for the person who ordered, or for the one who sells.
public final class ListBookingsService implements ListBookings {
    private final Bookings bookings;
    private final EventsForSale events;

    public ListBookingsService(Bookings bookings, EventsForSale events) {
        this.bookings = bookings;
        this.events = events;
    }

    @Override
    public List<Booking> ofBuyer(UUID buyerId, Optional<UUID> eventId, Optional<BookingStatus> status, Slice slice) {
        return bookings.ofBuyer(buyerId, eventId, status, slice);
    }

    @Override
    public Outcome ofEvent(UUID eventId, UUID sellerId, Optional<BookingStatus> status, Slice slice) {
        var event = events.find(eventId).toCompletableFuture().join();
        if (event.isEmpty()) {
            return new Outcome.NoSuchEvent();
        }
        return event.get().sellerId().equals(sellerId)
                ? new Outcome.Listed(bookings.ofEvent(eventId, status, slice)) : new Outcome.NotYourEvent();
    }
}
