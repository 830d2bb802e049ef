package io.frontrow.architecture.broken.booking.domain;

/// Broken on purpose: a name that says nothing.
public final class BookingManager {}
