package io.frontrow.booking.application.port.out;

import io.frontrow.booking.domain.SeatOrder;
import java.util.UUID;

/// Ids that prove to whom they were given, so that a booking can be asked for before anything is saved about it.
public interface BookingIds {

    /// A new id, different each time.
    UUID mint(UUID buyerId);

    /// The same id for the same buyer, key and order, on every node; another one for anything else.
    UUID derive(UUID buyerId, String idempotencyKey, SeatOrder order);

    /// Was the id made here for this buyer?
    boolean isGivenTo(UUID bookingId, UUID buyerId);

    /// May a booking of this id still be on its way through the log? Only for some minutes after it was minted; a derived
    /// id has no age.
    boolean isFresh(UUID bookingId);
}
