package io.frontrow.ticketing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventForSaleTest {
    private static final Instant SALE = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant END = SALE.plusSeconds(3_600);

    @Test
    void theSaleLastsFromItsStartToTheEndOfTheEvent() {
        var event = event(false);
        assertFalse(event.isOnSale(SALE.minusNanos(1)));
        assertTrue(event.isOnSale(SALE));
        assertTrue(event.isOnSale(END.minusNanos(1)));
        assertFalse(event.isOnSale(END));
    }

    @Test
    void nothingIsSoldOfWhatIsCancelled() {
        assertFalse(event(true).isOnSale(SALE));
    }

    private static EventForSale event(boolean cancelled) {
        return new EventForSale(new UUID(0, 1), new UUID(0, 2), SALE, END, cancelled, 900, 4, Map.of());
    }
}
