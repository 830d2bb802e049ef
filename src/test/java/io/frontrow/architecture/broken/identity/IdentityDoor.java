package io.frontrow.architecture.broken.identity;

import io.frontrow.architecture.broken.booking.BookingDoor;

/// Broken on purpose: identity knows booking.
public record IdentityDoor(BookingDoor door) {}
