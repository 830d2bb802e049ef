package io.frontrow.architecture.broken.shared;

import io.frontrow.architecture.broken.booking.BookingDoor;

/// Broken on purpose: a shared type that uses a context.
public record Everything(BookingDoor door) {}
