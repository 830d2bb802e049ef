package io.frontrow.architecture.broken.booking.domain;

import java.time.Instant;

/// Broken on purpose: a domain that reads the clock.
public record TimedBooking(Instant createdAt) {
    public static TimedBooking create() {
        return new TimedBooking(Instant.now());
    }
}
