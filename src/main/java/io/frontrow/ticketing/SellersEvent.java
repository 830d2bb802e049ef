package io.frontrow.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An event as the one who sells it sees it.
///
/// @param published whether it was ever seen by the public
/// @param cancelled whether its seller called it off, which is for good
/// @param sections their names, in the seller's order
/// @param freeSeats how many seats or places nobody has; 0 while they do not stand
public record SellersEvent(UUID id, UUID sellerId, boolean published, boolean cancelled, String currency, Instant saleStartsAt,
        List<String> sections, long freeSeats) {}
