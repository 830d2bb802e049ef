package io.frontrow.booking.application.port.out;

import static io.frontrow.booking.application.fake.Hall.BLOCK;
import static io.frontrow.booking.application.fake.Hall.CODES;
import static io.frontrow.booking.application.fake.Hall.EVENT;
import static io.frontrow.booking.application.fake.Hall.NOW;
import static io.frontrow.booking.application.fake.Hall.PRICE;
import static io.frontrow.booking.application.fake.Hall.positions;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.adapter.out.postgres.PostgresBookingTransitions;
import io.frontrow.booking.adapter.out.postgres.PostgresBookings;
import io.frontrow.booking.adapter.out.postgres.PostgresSalesFigures;
import io.frontrow.booking.application.port.out.BookingTransitions.Capture;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.Selection;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a real PostgreSQL.
class PostgresSalesFiguresTest {
    private static final BookingDatabase DATABASE = BookingDatabase.create("sales_figures");
    private static final Money CHEAPER = new Money(100, "TWD");
    private final PostgresBookings bookings = new PostgresBookings(DATABASE.dataSource(), 3, saved -> { });
    private final PostgresBookingTransitions transitions =
            new PostgresBookingTransitions(DATABASE.dataSource(), UUID::randomUUID, CODES, () -> { });
    private final PostgresSalesFigures figures = new PostgresSalesFigures(DATABASE.dataSource());

    @BeforeEach
    void empty() {
        DATABASE.empty();
    }

    @Test
    void whatIsPaidIsSoldAtThePriceItWasAcceptedAt() {
        save(held(1, EVENT, "A", PRICE), held(2, EVENT, "A", CHEAPER), held(3, EVENT, "A", CHEAPER), held(4, EVENT, "B", PRICE),
                held(5, new UUID(3, 3), "A", PRICE));
        pay(1);
        pay(2);
        pay(5);
        var found = figures.of(EVENT);
        assertEquals(Map.of("A", List.of(4L, 2L, 2 * PRICE.amountMinor() + 200, 4L), "B", List.of(0L, 2L, 0L, 0L)),
                Map.of("A", numbers(found.get("A")), "B", numbers(found.get("B"))));
        assertTrue(Duration.between(found.get("A").lastTakenAt(), Instant.now()).abs().compareTo(Duration.ofMinutes(1)) < 0);
    }

    @Test
    void whatWasPaidEarlierIsNotOfTheLastMinute() {
        save(held(1, EVENT, "A", PRICE));
        pay(1);
        DATABASE.execute("UPDATE booking.booking SET paid_at = now() - interval '61 seconds'");
        assertEquals(List.of(2L, 0L, 2 * PRICE.amountMinor(), 0L), numbers(figures.of(EVENT).get("A")));
    }

    @Test
    void whatWasGivenBackIsNoSale() {
        save(held(1, EVENT, "A", PRICE), held(2, EVENT, "A", PRICE));
        transitions.cancel(new UUID(1, 1));
        DATABASE.execute("UPDATE booking.booking SET pay_until = now() WHERE status = 'PENDING_PAYMENT'");
        transitions.expire(10);
        assertEquals(Map.of(), figures.of(EVENT));
    }

    /// With many other events, the bookings of this one are found by the index.
    @Test
    void otherEventsAreNotLookedAt() {
        DATABASE.execute("""
                INSERT INTO booking.booking (id, status, buyer_id, event_id, section, subsection, seats_per_row, quantity,
                    manual, price_minor, currency, requested_at, hold_seconds, seats, pay_until)
                SELECT gen_random_uuid(), 'PENDING_PAYMENT', gen_random_uuid(), md5((n % 500)::text)::uuid, 'A', 1, 5, 1, false,
                    1, 'TWD', now(), 900, '{1-1}', now() FROM generate_series(1, 20000) n""");
        DATABASE.execute("ANALYZE booking.booking");
        var plan = String.join("\n", DATABASE.ask("EXPLAIN SELECT section, sum(quantity) FROM booking.booking WHERE event_id = '"
                + EVENT + "' AND status IN ('PENDING_PAYMENT', 'COMPLETED') GROUP BY section"));
        assertTrue(plan.contains("Index") && !plan.contains("Seq Scan"), plan);
        assertFalse(figures.of(UUID.fromString("c4ca4238-a0b9-2382-0dcc-509a6f75849b")).isEmpty());
    }

    private static List<Long> numbers(SalesFigures.Figures it) {
        return List.of(it.sold(), it.reserved(), it.revenueMinor(), it.soldLastMinute());
    }

    private void save(Answer... answers) {
        assertTrue(bookings.save(List.of(answers), 0, LogPosition.START, new LogPosition(0, 1, 1)));
    }

    private void pay(int number) {
        DATABASE.execute("INSERT INTO booking.payment (id, booking_id, amount_minor, currency, state) VALUES ('"
                + new UUID(2, number) + "', '" + new UUID(1, number) + "', 1, 'TWD', 'STARTED')");
        assertEquals(Capture.COMPLETED, transitions.complete(new UUID(2, number)));
    }

    /// Two seats each, of different buyers.
    private static Answer held(int number, UUID eventId, String section, Money price) {
        var request = new BookingRequest(new UUID(1, number), new UUID(5, number), eventId, section, 7, 5, 2,
                Selection.BEST_AVAILABLE, price, NOW, 900);
        return new Answer.Held(request, BLOCK, positions("1-1", "1-2"));
    }
}
