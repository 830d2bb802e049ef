package io.frontrow.booking.application.port.out;

import java.util.UUID;
import java.util.concurrent.CompletionStage;

/// The orders that have become bookings, whatever became of those. Never blocks; thread-safe.
public interface PlacedOrders {

    /// Whether there is a booking of this id. False, too, when that cannot be told now.
    CompletionStage<Boolean> isPlaced(UUID bookingId);
}
