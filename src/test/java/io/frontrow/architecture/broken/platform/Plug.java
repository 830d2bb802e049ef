package io.frontrow.architecture.broken.platform;

import io.frontrow.architecture.broken.booking.domain.TimedBooking;

/// Broken on purpose: a platform that knows a domain.
public record Plug(TimedBooking booking) {}
