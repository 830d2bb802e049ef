package io.frontrow.ticketing.domain;

import java.util.UUID;

/// Everything that was put up for an event in attempts up to this one has to go, late messages included.
public record SeatsToClose(UUID eventId, int attempt) {}
