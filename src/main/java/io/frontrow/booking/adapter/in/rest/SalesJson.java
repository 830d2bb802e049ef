package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.adapter.in.rest.BookingJson.MoneyJson;
import io.frontrow.booking.domain.EventSales;
import io.frontrow.booking.domain.SectionSales;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// How an event sells. `ticketsPerSecond` is over the last minute; `secondsToSellOut` is null while a seat is free.
public record SalesJson(UUID eventId, String currency, List<SectionJson> sections, TotalsJson totals,
        double ticketsPerSecond, Double secondsToSellOut) {
    private static final double MILLIS = 1_000;

    public record SectionJson(String name, long sold, long reserved, MoneyJson revenue) {
        static SectionJson of(SectionSales section) {
            return new SectionJson(section.section(), section.sold(), section.reserved(), MoneyJson.of(section.revenue()));
        }
    }

    public record TotalsJson(long sold, long reserved, MoneyJson revenue) {}

    static SalesJson of(EventSales sales) {
        return new SalesJson(sales.eventId(), sales.currency(), sales.sections().stream().map(SectionJson::of).toList(),
                new TotalsJson(sales.sold(), sales.reserved(), MoneyJson.of(sales.revenue())), sales.ticketsPerSecond(),
                sales.timeToSellOut().map(Duration::toMillis).map(millis -> millis / MILLIS).orElse(null));
    }
}
