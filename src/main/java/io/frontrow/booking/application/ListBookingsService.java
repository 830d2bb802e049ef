package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.ListBookings;
import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.application.port.out.Bookings.Slice;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.ticketing.SellersEvents;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lists bookings for the person who ordered, or for the one who sells.
public final class ListBookingsService implements ListBookings {
    private final Bookings bookings;
    private final SellersEvents events;

    public ListBookingsService(Bookings bookings, SellersEvents events) {
        this.bookings = bookings;
        this.events = events;
    }

    @Override
    public List<Booking> ofBuyer(UUID buyerId, Optional<UUID> eventId, Optional<BookingStatus> status, Slice slice) {
        return bookings.ofBuyer(buyerId, eventId, status, slice);
    }

    @Override
    public Outcome ofEvent(UUID eventId, UUID sellerId, Optional<BookingStatus> status, Slice slice) {
        return switch (EventOfSeller.of(events.find(eventId), sellerId)) {
            case EventOfSeller.Own(_) -> new Outcome.Listed(bookings.ofEvent(eventId, status, slice));
            case EventOfSeller.SomebodyElses() -> new Outcome.NotYourEvent();
            case EventOfSeller.Nobodys() -> new Outcome.NoSuchEvent();
        };
    }
}
