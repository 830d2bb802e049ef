package io.frontrow.booking.application.port.out;

import io.frontrow.booking.domain.Booking;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Tells whoever follows them, on every node, that bookings may have changed. A hint: it may get lost.
public interface BookingChanges {

    /// Never blocks and never fails. `decided` are those that are there since just now: whoever follows them here need not ask.
    void announce(Collection<UUID> bookingIds, Collection<Booking> decided);

    default void announce(Collection<UUID> bookingIds) {
        announce(bookingIds, List.of());
    }
}
