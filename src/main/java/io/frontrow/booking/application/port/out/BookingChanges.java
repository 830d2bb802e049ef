package io.frontrow.booking.application.port.out;

import java.util.Collection;
import java.util.UUID;

/// Tells whoever follows them, on every node, that bookings may have changed. A hint: it may get lost.
public interface BookingChanges {

    /// Never blocks and never fails.
    void announce(Collection<UUID> bookingIds);
}
