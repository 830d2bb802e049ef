package io.frontrow.booking.application.port.out;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// What the bookings of an event add up to. Blocks, and throws [Bookings.BookingsUnavailable] in an outage.
public interface SalesFigures {

    /// By the section's name; a section of which nobody has anything is not in the answer. One query over the bookings of
    /// this event that are paid or wait for their payment.
    Map<String, Figures> of(UUID eventId);

    /// @param soldLastMinute how many of the sold ones were paid within the last minute
    /// @param lastTakenAt when the newest of these bookings got its seats
    record Figures(long sold, long reserved, long revenueMinor, long soldLastMinute, Instant lastTakenAt) {
        public static final Figures NONE = new Figures(0, 0, 0, 0, Instant.MIN);
    }
}
