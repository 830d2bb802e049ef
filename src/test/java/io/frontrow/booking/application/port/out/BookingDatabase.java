package io.frontrow.booking.application.port.out;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.embedded.EmbeddedServers;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SeatTopics;
import io.frontrow.seatinventory.UndecodableCommand;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/// A real PostgreSQL database of a test's own, with every migration applied.
public record BookingDatabase(DataSource dataSource) {

    public static BookingDatabase create(String name) {
        try {
            var servers = EmbeddedServers.shared();
            try (var connection = servers.connect(); var statement = connection.createStatement()) {
                statement.execute("DROP DATABASE IF EXISTS " + name);
                statement.execute("CREATE DATABASE " + name);
            }
            var database = new PGSimpleDataSource();
            database.setUrl(servers.jdbcUrl());
            database.setDatabaseName(name);
            database.setUser(servers.databaseUser());
            Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
            return new BookingDatabase(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void empty() {
        execute("TRUNCATE booking.booking, booking.result_position, booking.payment, booking.ticket, booking.outbox,"
                + " booking.closed_event");
    }

    public void execute(String sql) {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first column, as text.
    public List<String> ask(String sql) {
        var answers = new ArrayList<String>();
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What waits to be sent, such as `ReleaseSeats` or `booking.confirmed` and the booking's id, oldest first.
    public List<String> outbox() {
        var messages = new ArrayList<String>();
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT topic, key, payload FROM booking.outbox ORDER BY number")) {
            while (row.next()) {
                messages.add(kind(row.getString(1), row.getBytes(3)) + " " + row.getString(2));
            }
            return messages;
        } catch (SQLException | UndecodableCommand | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kind(String topic, byte[] payload) throws UndecodableCommand, IOException {
        return topic.equals(SeatTopics.COMMANDS) ? SeatCommandCodec.decode(payload).getClass().getSimpleName()
                : new ObjectMapper().readTree(payload).get("type").asText();
    }
}
