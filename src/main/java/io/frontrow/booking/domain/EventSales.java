package io.frontrow.booking.domain;

import io.frontrow.shared.Money;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What an event has sold: every section, in the seller's order.
///
/// @param ticketsPerSecond tickets paid in the last minute, divided by 60
/// @param timeToSellOut from the start of the sale to the moment when the last seat was taken; empty while one is free
public record EventSales(UUID eventId, String currency, List<SectionSales> sections, double ticketsPerSecond,
        Optional<Duration> timeToSellOut) {

    public long sold() {
        return sections.stream().mapToLong(SectionSales::sold).sum();
    }

    public long reserved() {
        return sections.stream().mapToLong(SectionSales::reserved).sum();
    }

    public Money revenue() {
        return new Money(sections.stream().mapToLong(section -> section.revenue().amountMinor()).sum(), currency);
    }
}
