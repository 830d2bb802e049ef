package io.frontrow.booking.application.port.in;

import io.frontrow.booking.application.port.out.Bookings.Slice;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Bookings, newest request first, a slice at a time. Those still being processed are not among them. Blocks for one read, or
/// two.
public interface ListBookings {

    List<Booking> ofBuyer(UUID buyerId, Optional<UUID> eventId, Optional<BookingStatus> status, Slice slice);

    Outcome ofEvent(UUID eventId, UUID sellerId, Optional<BookingStatus> status, Slice slice);

    sealed interface Outcome {

        record Listed(List<Booking> bookings) implements Outcome {}

        /// No such event, or somebody else's draft.
        record NoSuchEvent() implements Outcome {}

        record NotYourEvent() implements Outcome {}
    }
}
