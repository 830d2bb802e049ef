package io.frontrow.booking.application.port.in;

import io.frontrow.booking.domain.Booking;
import java.util.UUID;

/// A buyer does not want a booking any more that is not paid. Its seats come back on sale; while they are not even decided,
/// they come back as soon as they are. Blocks.
public interface CancelBooking {

    Outcome cancel(UUID bookingId, UUID buyerId);

    sealed interface Outcome {

        /// By this call. A [Booking.Withdrawn] or a [Booking.Cancelled].
        record Cancelled(Booking booking) implements Outcome {}

        /// It is in this state for good.
        record TooLate(Booking booking) implements Outcome {}

        /// There is none, or it is somebody else's; the asker is not told which.
        record NoSuchBooking() implements Outcome {}
    }
}
