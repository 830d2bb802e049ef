package io.frontrow.architecture.broken.paymentsimulator;

import io.frontrow.architecture.broken.booking.BookingDoor;

/// Broken on purpose: the provider knows its customer.
public record PaymentSimulatorDoor(BookingDoor door) {}
