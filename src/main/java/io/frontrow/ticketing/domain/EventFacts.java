package io.frontrow.ticketing.domain;

import java.time.Instant;
import java.util.UUID;

/// What stays the same through all states of an event, unless its seller changes it.
///
/// @param subsectionCount how many blocks of seats have to stand before the event is published
public record EventFacts(UUID id, UUID sellerId, EventText text, SaleTerms terms, int subsectionCount, int seatCount,
        Instant createdAt) {}
