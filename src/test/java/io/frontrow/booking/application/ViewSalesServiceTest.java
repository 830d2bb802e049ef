package io.frontrow.booking.application;

import static io.frontrow.booking.application.fake.Hall.EVENT;
import static io.frontrow.booking.application.fake.Hall.NOW;
import static io.frontrow.booking.application.fake.Hall.SELLER;
import static io.frontrow.booking.application.fake.Hall.STRANGER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.frontrow.booking.application.port.in.ViewSales.Outcome;
import io.frontrow.booking.application.port.out.SalesFigures.Figures;
import io.frontrow.booking.domain.EventSales;
import io.frontrow.booking.domain.SectionSales;
import io.frontrow.shared.Money;
import io.frontrow.ticketing.SellersEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ViewSalesServiceTest {
    private final Map<UUID, SellersEvent> events = new HashMap<>();
    private final Map<String, Figures> figures = new HashMap<>();
    private final ViewSalesService service = new ViewSalesService(id -> Optional.ofNullable(events.get(id)), _ -> figures);

    @Test
    void everySectionIsListedInTheSellersOrder() {
        put(true, 3);
        figures.put("A", new Figures(4, 2, 1_000, 3, NOW));
        figures.put("B", new Figures(6, 0, 500, 6, NOW));
        var sales = sales();
        assertEquals(List.of(new SectionSales("B", 6, 0, money(500)), new SectionSales("C", 0, 0, money(0)),
                new SectionSales("A", 4, 2, money(1_000))), sales.sections());
        assertEquals(List.of(10L, 2L, money(1_500)), List.of(sales.sold(), sales.reserved(), sales.revenue()));
        assertEquals(0.15, sales.ticketsPerSecond());
        assertEquals(Optional.empty(), sales.timeToSellOut());
    }

    @Test
    void theSellOutLastedUntilTheLastSeatWasTaken() {
        put(true, 0);
        assertEquals(Optional.empty(), sales().timeToSellOut());
        take(NOW.plusSeconds(7));
        figures.put("B", new Figures(0, 1, 0, 0, NOW.plusSeconds(3)));
        assertEquals(Optional.of(Duration.ofSeconds(7)), sales().timeToSellOut());
        figures.clear();
        take(NOW.minusSeconds(1));
        assertEquals(Optional.of(Duration.ZERO), sales().timeToSellOut());
    }

    @Test
    void aDraftHasSoldNothing() {
        put(false, 0);
        assertEquals(List.of(0L, 0L, money(0)), List.of(sales().sold(), sales().reserved(), sales().revenue()));
        assertEquals(Optional.empty(), sales().timeToSellOut());
        assertInstanceOf(Outcome.NoSuchEvent.class, service.view(EVENT, STRANGER));
    }

    @Test
    void othersLearnNothing() {
        put(true, 0);
        assertInstanceOf(Outcome.NotYourEvent.class, service.view(EVENT, STRANGER));
        assertInstanceOf(Outcome.NoSuchEvent.class, service.view(STRANGER, SELLER));
    }

    private void put(boolean published, long freeSeats) {
        events.put(EVENT, new SellersEvent(EVENT, SELLER, published, false, "TWD", NOW, List.of("B", "C", "A"), freeSeats));
    }

    private void take(Instant time) {
        figures.put("A", new Figures(1, 0, 1, 0, time));
    }

    private EventSales sales() {
        return assertInstanceOf(Outcome.Seen.class, service.view(EVENT, SELLER)).sales();
    }

    private static Money money(long minor) {
        return new Money(minor, "TWD");
    }
}
