package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.adapter.in.rest.BookingJson.MoneyJson;
import io.frontrow.booking.domain.EventSales;
import io.frontrow.booking.domain.SectionSales;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How an event sells.
public record SalesJson(UUID eventId, String currency, List<SectionJson> sections, TotalsJson totals,
        @Schema(description = "Over the last minute.") double ticketsPerSecond,
        @Schema(description = SELL_OUT) Double secondsToSellOut) {
    private static final String SELL_OUT = "From the start of the sale until every seat was reserved or sold; null while one is free.";
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
