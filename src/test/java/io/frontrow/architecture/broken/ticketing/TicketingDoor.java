package io.frontrow.architecture.broken.ticketing;

import io.frontrow.architecture.broken.ticketing.domain.Hall;

/// Broken on purpose: a front door that shows the house's inside.
public record TicketingDoor(Hall hall) {}
