package io.frontrow.platform.postgres;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

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

    /// False when somebody else has moved one of them, though others may have been moved by then: the caller rolls back and
    /// loads again. Call it first in the transaction, so that a second reader waits here and not with half of its rows written.
    public boolean move(Connection connection, List<PositionMove> moves) throws SQLException {
        var inOrder = moves.stream().sorted(Comparator.comparingInt(PositionMove::partition)).toList();
        for (var move : inOrder) {
            if (move.from().equals(LogPosition.START) && !insert(connection, move.partition(), move.to())) {
                return false;
            }
        }
        var further = inOrder.stream().filter(move -> !move.from().equals(LogPosition.START)).toList();
        return further.isEmpty() || update(connection, further);
    }

    private boolean insert(Connection connection, int partition, LogPosition to) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table
                + " (partition, last_source, hash, next_result) VALUES (?, ?, ?, ?) ON CONFLICT (partition) DO NOTHING")) {
            insert.setInt(1, partition);
            insert.setLong(2, to.lastSource());
            insert.setLong(3, to.hash());
            insert.setLong(4, to.nextResult());
            return insert.executeUpdate() == 1;
        }
    }

    private boolean update(Connection connection, List<PositionMove> moves) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE " + table + " AS it"
                + " SET last_source = way.to_source, hash = way.to_hash, next_result = way.to_next"
                + " FROM unnest(?, ?, ?, ?, ?, ?, ?) AS way (partition, to_source, to_hash, to_next, from_source, from_hash, from_next)"
                + " WHERE it.partition = way.partition AND it.last_source = way.from_source AND it.hash = way.from_hash"
                + " AND it.next_result = way.from_next")) {
            array(update, 1, "integer", moves, PositionMove::partition);
            array(update, 2, "bigint", moves, move -> move.to().lastSource());
            array(update, 3, "bigint", moves, move -> move.to().hash());
            array(update, 4, "bigint", moves, move -> move.to().nextResult());
            array(update, 5, "bigint", moves, move -> move.from().lastSource());
            array(update, 6, "bigint", moves, move -> move.from().hash());
            array(update, 7, "bigint", moves, move -> move.from().nextResult());
            return update.executeUpdate() == moves.size();
        }
    }

    private static void array(PreparedStatement statement, int index, String type, List<PositionMove> moves,
            Function<PositionMove, Object> value) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, moves.stream().map(value).toArray()));
    }
}
