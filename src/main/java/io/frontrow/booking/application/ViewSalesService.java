package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.ViewSales;
import io.frontrow.booking.application.port.out.SalesFigures;
import io.frontrow.booking.application.port.out.SalesFigures.Figures;
import io.frontrow.booking.domain.EventSales;
import io.frontrow.booking.domain.SectionSales;
import io.frontrow.shared.Money;
import io.frontrow.ticketing.SellersEvent;
import io.frontrow.ticketing.SellersEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Puts the figures of the bookings beside what the event has to sell.
public final class ViewSalesService implements ViewSales {
    private static final double MINUTE_SECONDS = 60;
    private final SellersEvents events;
    private final SalesFigures figures;

    public ViewSalesService(SellersEvents events, SalesFigures figures) {
        this.events = events;
        this.figures = figures;
    }

    @Override
    public Outcome view(UUID eventId, UUID sellerId) {
        return switch (EventOfSeller.of(events.find(eventId), sellerId)) {
            case EventOfSeller.Own(var event) -> new Outcome.Seen(sales(event, figures.of(eventId)));
            case EventOfSeller.SomebodyElses() -> new Outcome.NotYourEvent();
            case EventOfSeller.Nobodys() -> new Outcome.NoSuchEvent();
        };
    }

    private static EventSales sales(SellersEvent event, Map<String, Figures> figures) {
        var sections = event.sections().stream()
                .map(name -> section(name, figures.getOrDefault(name, Figures.NONE), event.currency())).toList();
        long soldLastMinute = figures.values().stream().mapToLong(Figures::soldLastMinute).sum();
        return new EventSales(event.id(), event.currency(), sections, soldLastMinute / MINUTE_SECONDS,
                event.published() && event.freeSeats() == 0 ? timeToSellOut(event.saleStartsAt(), figures) : Optional.empty());
    }

    private static SectionSales section(String name, Figures figures, String currency) {
        return new SectionSales(name, figures.sold(), figures.reserved(), new Money(figures.revenueMinor(), currency));
    }

    /// Empty when nobody has bought anything: all seats are blocked.
    private static Optional<Duration> timeToSellOut(Instant saleStartsAt, Map<String, Figures> figures) {
        return figures.values().stream().map(Figures::lastTakenAt).max(Comparator.naturalOrder())
                .map(last -> last.isBefore(saleStartsAt) ? Duration.ZERO : Duration.between(saleStartsAt, last));
    }
}
