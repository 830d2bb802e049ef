package io.frontrow.booking.application.port.out;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.booking.adapter.out.postgres.PostgresBookings;
import io.frontrow.booking.application.port.out.Bookings.BookingsUnavailable;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// Against a real PostgreSQL, in a database of its own.
class PostgresBookingsTest extends BookingsContract {
    private static final BookingDatabase DATABASE = BookingDatabase.create("bookings_contract");

    @Override
    Bookings bookings() {
        DATABASE.empty();
        return new PostgresBookings(DATABASE.dataSource(), 3, saved -> { });
    }

    @Override
    Instant now() {
        return Instant.now();
    }

    @Test
    void aDatabaseOutOfReachIsAnOutage() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/nowhere");
        assertThrows(BookingsUnavailable.class, () -> new PostgresBookings(nowhere, 3, saved -> { }).find(new UUID(1, 1)));
    }
}
