package io.frontrow.architecture.broken.booking;

import io.frontrow.architecture.broken.booking.domain.TimedBooking;

/// Broken on purpose: a front door that shows the house's inside.
public record BookingDoor(TimedBooking booking) {}
