package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.ShowBooking;
import io.frontrow.booking.application.port.out.BookingIds;
import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.ticketing.EventsForSale;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Shows a booking to those who may see it. What is not saved yet belongs to whom its id was given.
public final class ShowBookingService implements ShowBooking {
    private final Bookings bookings;
    private final BookingIds ids;
    private final EventsForSale events;

    public ShowBookingService(Bookings bookings, BookingIds ids, EventsForSale events) {
        this.bookings = bookings;
        this.ids = ids;
        this.events = events;
    }

    @Override
    public boolean isBuyers(UUID bookingId, UUID buyerId) {
        return mayBeOnItsWay(bookingId, buyerId) || !(toBuyer(bookingId, buyerId) instanceof Outcome.NoSuchBooking);
    }

    @Override
    public Outcome toBuyer(UUID bookingId, UUID buyerId) {
        return show(bookingId, buyerId, false);
    }

    @Override
    public Outcome toBuyerOrSeller(UUID bookingId, UUID personId) {
        return show(bookingId, personId, true);
    }

    @Override
    public List<Booking> decided(Collection<UUID> bookingIds) {
        return bookings.findAll(bookingIds);
    }

    private Outcome show(UUID bookingId, UUID personId, boolean alsoToSeller) {
        var found = bookings.find(bookingId);
        if (found.isEmpty()) {
            return mayBeOnItsWay(bookingId, personId) ? new Outcome.Processing(bookingId) : new Outcome.NoSuchBooking();
        }
        var booking = found.get();
        var visible = switch (booking) {
            case Booking.Known known -> maySee(personId, known.request(), alsoToSeller);
            case Booking.Unreadable _, Booking.Withdrawn _ -> ids.isGivenTo(bookingId, personId);
        };
        return visible ? new Outcome.Found(booking) : new Outcome.NoSuchBooking();
    }

    private boolean mayBeOnItsWay(UUID bookingId, UUID buyerId) {
        return ids.isGivenTo(bookingId, buyerId) && ids.isFresh(bookingId);
    }

    private boolean maySee(UUID personId, BookingRequest request, boolean alsoSeller) {
        return request.buyerId().equals(personId) || alsoSeller && isSeller(personId, request.eventId());
    }

    private boolean isSeller(UUID personId, UUID eventId) {
        return events.find(eventId).toCompletableFuture().join()
                .filter(event -> event.sellerId().equals(personId)).isPresent();
    }
}
