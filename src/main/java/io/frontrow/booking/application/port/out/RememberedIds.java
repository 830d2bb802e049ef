package io.frontrow.booking.application.port.out;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// The ids of decided bookings in the order in which they were decided, and up to where they are forgotten. Time is the
/// store's.
public interface RememberedIds {

    /// The next bookings that were decided longer than `age` ago.
    Batch next(Duration age, int atMost);

    /// The seat engine's log has the command for all of the batch.
    void forgotten(Batch batch);

    /// `due` are those of them whose ids the engine may remember; there may be none although the batch is not empty.
    record Batch(long upTo, boolean isEmpty, List<Due> due) {}

    /// As the buyer named the place; the subsection is a number of the seller's.
    record Due(UUID bookingId, UUID eventId, String section, int subsection) {}
}
