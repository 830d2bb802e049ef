package io.frontrow.booking.application.port.in;

import io.frontrow.booking.application.port.out.Bookings.Page;
import io.frontrow.booking.application.port.out.Bookings.PageRequest;
import io.frontrow.booking.domain.BookingStatus;
import java.util.Optional;
import java.util.UUID;

/// Bookings, newest first, a page at a time. Those still being processed are not among them. Blocks for one read.
public interface ListBookings {

    Page ofBuyer(UUID buyerId, Optional<UUID> eventId, Optional<BookingStatus> status, PageRequest page);

    Outcome ofEvent(UUID eventId, UUID sellerId, Optional<BookingStatus> status, PageRequest page);

    sealed interface Outcome {

        record Listed(Page page) implements Outcome {}

        /// No such event, or a draft.
        record NoSuchEvent() implements Outcome {}

        record NotYourEvent() implements Outcome {}
    }
}
