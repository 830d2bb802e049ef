package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.ticketing.domain.EventChange;
import io.frontrow.ticketing.domain.EventChange.NewPrice;
import java.time.Instant;
import java.util.List;

/// What a seller changes of an event. What is missing stays as it is, sections included.
public record ChangeEventJson(String name, String description, String venue, String city, String category, Instant startsAt,
        Instant endsAt, Instant saleStartsAt, Integer holdSeconds, Integer maxSeatsPerBooking, List<PriceJson> sections) {

    /// `price` is in minor units of the event's currency.
    public record PriceJson(String name, Long price) {}

    EventChange toChange() {
        return new EventChange(name, description, venue, city, category, startsAt, endsAt, saleStartsAt, holdSeconds,
                maxSeatsPerBooking, sections == null ? null
                        : sections.stream().map(section -> new NewPrice(section.name(), section.price())).toList());
    }
}
