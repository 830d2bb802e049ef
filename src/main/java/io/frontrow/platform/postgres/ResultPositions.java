package io.frontrow.platform.postgres;

import io.frontrow.seatinventory.LogPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// How far a projection has read each partition of the results, kept beside its rows: the table `result_position` of the
/// context's schema. The position moves in the transaction that writes the rows, and only from where its reader
/// believed it to be, so that a reader that was frozen and woken changes nothing.
public final class ResultPositions {

    private final String table;

    public ResultPositions(String schema) {
        this.table = schema + ".result_position";
    }

    /// `LogPosition.START` when the partition was never read.
    public LogPosition load(Connection connection, int partition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT last_source, hash, next_result FROM " + table + " WHERE partition = ?")) {
            select.setInt(1, partition);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new LogPosition(row.getLong(1), row.getLong(2), row.getLong(3)) : LogPosition.START;
            }
        }
    }

    /// False when somebody else has moved it: the caller rolls back and loads again. Call it first in the transaction, so
    /// that a second reader waits here and not with half of its rows written.
    public boolean move(Connection connection, int partition, LogPosition from, LogPosition to) throws SQLException {
        return from.equals(LogPosition.START) ? insert(connection, partition, to) : update(connection, partition, from, to);
    }

    private boolean insert(Connection connection, int partition, LogPosition to) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table
                + " (partition, last_source, hash, next_result) VALUES (?, ?, ?, ?) ON CONFLICT (partition) DO NOTHING")) {
            insert.setInt(1, partition);
            bind(insert, 2, to);
            return insert.executeUpdate() == 1;
        }
    }

    private boolean update(Connection connection, int partition, LogPosition from, LogPosition to) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE " + table
                + " SET last_source = ?, hash = ?, next_result = ?"
                + " WHERE partition = ? AND last_source = ? AND hash = ? AND next_result = ?")) {
            bind(update, 1, to);
            update.setInt(4, partition);
            bind(update, 5, from);
            return update.executeUpdate() == 1;
        }
    }

    private static void bind(PreparedStatement statement, int first, LogPosition position) throws SQLException {
        statement.setLong(first, position.lastSource());
        statement.setLong(first + 1, position.hash());
        statement.setLong(first + 2, position.nextResult());
    }
}
