package io.frontrow.ticketing.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a seller wants to change of an event, not yet looked at; null stays as it is. An event that gets a new start without
/// a new end keeps its length.
public record EventChange(String name, String description, String venue, String city, String category, Instant startsAt,
        Instant endsAt, Instant saleStartsAt, Integer holdSeconds, Integer maxSeatsPerBooking, List<NewPrice> sections) {

    /// `price` is in minor units of the event's currency; both are needed.
    public record NewPrice(String name, Long price) {}

    /// The event as its seller would describe it afterwards, without its seating.
    EventPlan over(EventFacts facts) {
        var text = facts.text();
        var terms = facts.terms();
        return new EventPlan(or(name, text.name()), or(description, text.description()), or(venue, text.venue()),
                or(city, text.city().orElse(null)), or(category, text.category().orElse(null)), terms.currency(),
                or(startsAt, terms.startsAt()), end(terms), or(saleStartsAt, terms.saleStartsAt()),
                or(holdSeconds, terms.holdSeconds()), or(maxSeatsPerBooking, terms.maxSeatsPerBooking()), null, null, null);
    }

    private Instant end(SaleTerms terms) {
        if (endsAt != null || startsAt == null) {
            return or(endsAt, terms.endsAt());
        }
        var length = Duration.between(terms.startsAt(), terms.endsAt());
        return startsAt.isAfter(Instant.MAX.minus(length)) ? Instant.MAX : startsAt.plus(length);
    }

    private static <T> T or(T changed, T before) {
        return changed == null ? before : changed;
    }
}
