package io.frontrow.architecture.broken.ticketing.domain;

import io.frontrow.architecture.broken.booking.BookingDoor;

/// Broken on purpose: uses a context that is no neighbour; with booking, a cycle.
public record Hall(BookingDoor door) {}
