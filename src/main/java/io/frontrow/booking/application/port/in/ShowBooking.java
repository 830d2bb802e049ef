package io.frontrow.booking.application.port.in;

import io.frontrow.booking.domain.Booking;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What is the state of this booking? Blocks for one read.
public interface ShowBooking {

    /// Whether this is the buyer's booking. Reads nothing when its id says so: one that was made for him in the last minutes, or of his key.
    boolean isBuyers(UUID bookingId, UUID buyerId);

    Outcome toBuyer(UUID bookingId, UUID buyerId);

    /// To its buyer, or to the seller of its event.
    Outcome toBuyerOrSeller(UUID bookingId, UUID personId);

    /// Those that have been decided, in any order; for somebody who knows already who may see them.
    List<Booking> decided(Collection<UUID> bookingIds);

    sealed interface Outcome {

        record Found(Booking booking) implements Outcome {}

        /// The buyer was given this id, and the seats are not decided yet.
        record Processing(UUID bookingId) implements Outcome {}

        /// There is none, or it is somebody else's; the asker is not told which.
        record NoSuchBooking() implements Outcome {}
    }
}
