package io.frontrow.booking.application.port.out;

import java.util.List;
import java.util.UUID;

/// Events that the seat log has taken down, one entry for each partition of it. Every method blocks, is one transaction, and
/// throws [Bookings.BookingsUnavailable] in an outage.
public interface ClosedEvents {

    /// The oldest entries that are not settled, at most `atMost`.
    List<ClosedEvent> unsettled(int atMost);

    /// Forgets the entry.
    void settle(ClosedEvent event);

    record ClosedEvent(long number, UUID eventId) {}
}
