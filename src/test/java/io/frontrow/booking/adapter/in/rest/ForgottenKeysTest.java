package io.frontrow.booking.adapter.in.rest;

import static io.frontrow.booking.adapter.in.rest.Guests.BOOKINGS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.Eventually;
import io.frontrow.booking.application.port.in.ForgetKeys;
import io.frontrow.identity.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// A day passes, by PostgreSQL's clock, and the seat engine forgets the key; the seats stay the buyer's.
@QuarkusTest
class ForgottenKeysTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Tokens tokens;
    @Inject
    ForgetKeys forgetKeys;
    @Inject
    DataSource database;
    @Inject
    MeterRegistry metrics;

    @Test
    void aKeyIsForgottenADayAfterItsOrderWasDecided() throws SQLException {
        var guests = new Guests(tokens);
        var event = new HallOnSale(guests, UUID.randomUUID()).open();
        var buyer = UUID.randomUUID();
        String booking = guests.buyer(buyer).header("Idempotency-Key", "friday").body(Guests.order(event, 2)).post(BOOKINGS)
                .then().statusCode(202).extract().path("id");
        Eventually.within(SOON, () -> assertEquals("PENDING_PAYMENT",
                guests.buyer(buyer).get(BOOKINGS + "/" + booking).path("status")));
        double before = forgotten();
        forgetKeys.forget();
        assertEquals(before, forgotten(), "too early");

        aDayPasses();
        forgetKeys.forget();
        Eventually.within(SOON, () -> forgotten() > before);
        Eventually.within(SOON, () -> assertEquals("RESERVED", guests.buyer(buyer)
                .get("/api/v1/events/" + event + "/sections/A/subsections/1/seats").path("seats[0].status")));
    }

    private double forgotten() {
        return metrics.find("frontrow.seats.decisions").tag("kind", "ids_forgotten").counters().stream()
                .mapToDouble(counter -> counter.count()).sum();
    }

    private void aDayPasses() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE booking.booking SET decided_at = decided_at - interval '25 hours'");
        }
    }
}
