package io.frontrow.booking.application.port.out;

import io.frontrow.embedded.EmbeddedServers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/// A real PostgreSQL database of a test's own, with every migration applied.
record BookingDatabase(DataSource dataSource) {

    static BookingDatabase create(String name) {
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

    void empty() {
        execute("TRUNCATE booking.booking, booking.result_position, booking.payment, booking.ticket, booking.outbox,"
                + " booking.closed_event");
    }

    void execute(String sql) {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first column, as text.
    List<String> ask(String sql) {
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
}
