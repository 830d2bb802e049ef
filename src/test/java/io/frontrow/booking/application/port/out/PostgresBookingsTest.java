package io.frontrow.booking.application.port.out;

import static io.frontrow.booking.application.fake.Hall.NOW;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.booking.adapter.out.postgres.PostgresBookings;
import io.frontrow.booking.application.port.out.Bookings.BookingsUnavailable;
import io.frontrow.embedded.EmbeddedServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// Against a real PostgreSQL, in a database of its own.
class PostgresBookingsTest extends BookingsContract {
    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();

    @BeforeAll
    static void createDatabase() throws SQLException, IOException {
        var servers = EmbeddedServers.shared();
        var name = "bookings_contract";
        try (var connection = servers.connect(); var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name);
        }
        DATABASE.setUrl(servers.jdbcUrl());
        DATABASE.setDatabaseName(name);
        DATABASE.setUser(servers.databaseUser());
        try (var schema = Bookings.class.getResourceAsStream("/db/migration/V300__booking_bookings.sql");
                var connection = DATABASE.getConnection(); var statement = connection.createStatement()) {
            statement.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    Bookings bookings() {
        try (var connection = DATABASE.getConnection(); var statement = connection.createStatement()) {
            statement.execute("TRUNCATE booking.booking, booking.result_position");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new PostgresBookings(DATABASE, saved -> { });
    }

    @Override
    Instant now() {
        return Instant.now();
    }

    @Test
    void aDatabaseOutOfReachIsAnOutage() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/nowhere");
        assertThrows(BookingsUnavailable.class, () -> new PostgresBookings(nowhere, saved -> { }).find(new UUID(1, 1)));
    }
}
