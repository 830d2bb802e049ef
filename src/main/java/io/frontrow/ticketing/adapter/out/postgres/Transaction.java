package io.frontrow.ticketing.adapter.out.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// One database transaction of plain JDBC.
final class Transaction {

    /// True keeps what was written.
    @FunctionalInterface
    interface Work {
        boolean keep(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    interface Query<T> {
        T answer(Connection connection) throws SQLException;
    }

    private Transaction() {}

    /// Commits when the work says so, else rolls back; also rolls back on every exception.
    static boolean run(DataSource database, Work work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean kept = false;
            try {
                kept = work.keep(connection);
                return kept;
            } finally {
                end(connection, kept);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses: " + e.getMessage(), e);
        }
    }

    /// Writes nothing; every statement stands for itself.
    static <T> T query(DataSource database, Query<T> query) {
        try (var connection = database.getConnection()) {
            return query.answer(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses: " + e.getMessage(), e);
        }
    }

    private static void end(Connection connection, boolean keep) throws SQLException {
        if (keep) {
            connection.commit();
        } else {
            connection.rollback();
        }
        connection.setAutoCommit(true);
    }
}
