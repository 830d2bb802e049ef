package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.ListBookings;
import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.application.port.out.Bookings.Page;
import io.frontrow.booking.application.port.out.Bookings.PageRequest;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.ticketing.EventsForSale;
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
    public Page ofBuyer(UUID buyerId, Optional<UUID> eventId, Optional<BookingStatus> status, PageRequest page) {
        return bookings.ofBuyer(buyerId, eventId, status, page);
    }

    @Override
    public Outcome ofEvent(UUID eventId, UUID sellerId, Optional<BookingStatus> status, PageRequest page) {
        var event = events.find(eventId).toCompletableFuture().join();
        if (event.isEmpty()) {
            return new Outcome.NoSuchEvent();
        }
        return event.get().sellerId().equals(sellerId)
                ? new Outcome.Listed(bookings.ofEvent(eventId, status, page)) : new Outcome.NotYourEvent();
    }
}
