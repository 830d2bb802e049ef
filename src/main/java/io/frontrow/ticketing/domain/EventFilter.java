package io.frontrow.ticketing.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Which events a list shows; what is empty does not matter. City and category are compared without regard to
/// case; `words` have to stand in name, venue or description.
///
/// @param ofSeller this seller's events in every state; empty: what the public sees
/// @param from earliest start
/// @param to start before which
/// @param maxPriceMinor some section costs at most this much
/// @param after where the page before ended
public record EventFilter(Optional<UUID> ofSeller, Optional<String> words, Optional<String> city,
        Optional<String> category, Optional<Instant> from, Optional<Instant> to, Optional<Long> maxPriceMinor,
        Optional<After> after) {

    /// The last event of a page.
    public record After(Instant startsAt, UUID eventId) {}
}
