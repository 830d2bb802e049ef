package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.application.port.out.Bookings.BookingsUnavailable;
import io.frontrow.platform.postgres.PostgresOutage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;

/// Plain JDBC, with the errors of the port.
record Database(DataSource source) {

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// Every statement stands for itself.
    <T> T ask(Work<T> work) {
        try (var connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            if (PostgresOutage.isCauseOf(e)) {
                throw new BookingsUnavailable(e);
            }
            throw new IllegalStateException("PostgreSQL refuses what booking asks", e);
        }
    }

    /// All or nothing.
    <T> T transact(Work<T> work) {
        return transact(work, _ -> true);
    }

    /// All, or nothing when the work comes to nothing.
    <T> Optional<T> transactIfPresent(Work<Optional<T>> work) {
        return transact(work, Optional::isPresent);
    }

    private <T> T transact(Work<T> work, Predicate<T> isKept) {
        return ask(connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                if (isKept.test(result)) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        });
    }

    /// What the statement returns: ids.
    static List<UUID> ids(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var ids = new ArrayList<UUID>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    /// How many rows were changed.
    static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
