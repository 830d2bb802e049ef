package io.frontrow.architecture.broken.seatinventory;

import io.frontrow.architecture.broken.ticketing.TicketingDoor;

/// Broken on purpose: the seat inventory knows ticketing.
public record SeatDoor(TicketingDoor door) {}
