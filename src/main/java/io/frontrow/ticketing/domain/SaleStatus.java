package io.frontrow.ticketing.domain;

import java.time.Instant;

/// The state of an event as people see it. All that depends on time or on free seats is derived when somebody
/// looks, so that no timer can be late.
public enum SaleStatus {
    DRAFT, PUBLISHED, ON_SALE, SOLD_OUT, COMPLETED, CANCELLED;

    /// @param freeSeats how many seats can be booked
    public static SaleStatus of(Event event, long freeSeats, Instant now) {
        return switch (event) {
            case Event.Draft _, Event.Publishing _ -> DRAFT;
            case Event.Cancelled _ -> CANCELLED;
            case Event.Published published -> ofPublished(published.facts().terms(), freeSeats, now);
        };
    }

    private static SaleStatus ofPublished(SaleTerms terms, long freeSeats, Instant now) {
        if (!now.isBefore(terms.endsAt())) {
            return COMPLETED;
        }
        if (now.isBefore(terms.saleStartsAt())) {
            return PUBLISHED;
        }
        return freeSeats > 0 ? ON_SALE : SOLD_OUT;
    }
}
