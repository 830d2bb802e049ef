package io.frontrow.architecture.broken.booking.adapter.in.rest;

import io.frontrow.architecture.broken.ticketing.domain.Hall;

/// Broken on purpose: reaches below a neighbour's front door.
public record BookResource(Hall hall) {}
