package io.frontrow.booking.application.port.in;

import io.frontrow.booking.domain.Booking;
import java.util.UUID;

/// What is the state of this booking? Blocks for one read.
public interface ShowBooking {

    Outcome toBuyer(UUID bookingId, UUID buyerId);

    /// To its buyer, or to the seller of its event.
    Outcome toBuyerOrSeller(UUID bookingId, UUID personId);

    sealed interface Outcome {

        record Found(Booking booking) implements Outcome {}

        /// The buyer was given this id, and the seats are not decided yet.
        record Processing(UUID bookingId) implements Outcome {}

        /// There is none, or it is somebody else's; the asker is not told which.
        record NoSuchBooking() implements Outcome {}
    }
}
