package io.frontrow.ticketing.adapter.out.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/// Binds columns of a batch, one array each, to the parameters of a statement with `unnest`, from the first
/// on.
final class Unnest<T> {
    private final Connection connection;
    private final PreparedStatement statement;
    private final Collection<T> rows;
    private int parameter = 1;

    Unnest(PreparedStatement statement, Collection<T> rows) throws SQLException {
        this.connection = statement.getConnection();
        this.statement = statement;
        this.rows = rows;
    }

    /// `type` is PostgreSQL's name of the elements' type.
    Unnest<T> column(String type, Function<T, Object> value) throws SQLException {
        var values = rows.stream().map(value).toArray();
        statement.setArray(parameter++, connection.createArrayOf(type, values));
        return this;
    }

    /// Of `bytea`, which the driver wants typed.
    Unnest<T> bytes(Function<T, byte[]> value) throws SQLException {
        var values = rows.stream().map(value).toArray(byte[][]::new);
        statement.setArray(parameter++, connection.createArrayOf("bytea", values));
        return this;
    }
}
