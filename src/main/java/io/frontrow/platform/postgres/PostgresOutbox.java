package io.frontrow.platform.postgres;

import io.frontrow.platform.outbox.Outbox;
import io.frontrow.platform.outbox.OutboxMessage;
import io.frontrow.shared.Unavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.sql.DataSource;

/// The table `outbox` of a context's schema. An advisory lock of the sending transaction keeps all others from sending, and
/// goes with it, however it ends. Numbers are given after the row lock of what is decided, so that their order is the order
/// of the decisions about one key.
public final class PostgresOutbox implements Outbox {
    private static final Duration SEND_LIMIT = Duration.ofSeconds(10);
    /// Of the messages that are sent together.
    private static final long MOST_BYTES = 8L * 1024 * 1024;
    private final DataSource database;
    private final String table;
    private final Duration sendLimit;
    /// What may still arrive, although nobody waited for it any more.
    private volatile CompletableFuture<Void> onTheWay = CompletableFuture.completedFuture(null);

    private record Row(long number, OutboxMessage message) {}

    public PostgresOutbox(DataSource database, String schema) {
        this(database, schema, SEND_LIMIT);
    }

    PostgresOutbox(DataSource database, String schema, Duration sendLimit) {
        this.database = database;
        this.table = schema + ".outbox";
        this.sendLimit = sendLimit;
    }

    /// Part of the transaction of this connection.
    public static void add(Connection connection, String schema, List<OutboxMessage> messages) throws SQLException {
        if (messages.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement("INSERT INTO " + schema
                + ".outbox (key, topic, payload) SELECT * FROM unnest(?, ?, ?)")) {
            insert.setArray(1, connection.createArrayOf("uuid", column(messages, OutboxMessage::key)));
            insert.setArray(2, connection.createArrayOf("text", column(messages, OutboxMessage::topic)));
            insert.setArray(3, connection.createArrayOf("bytea",
                    messages.stream().map(OutboxMessage::payload).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    private static Object[] column(List<OutboxMessage> messages, Function<OutboxMessage, Object> value) {
        return messages.stream().map(value).toArray();
    }

    /// Nothing is sent again before it is known what became of it.
    @Override
    public int send(int atMost, Carrier carrier) {
        if (!onTheWay.isDone()) {
            throw new OutboxUnavailable(new TimeoutException("messages are still on their way"));
        }
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int sent = isMine(connection) ? send(connection, atMost, carrier) : 0;
                connection.commit();
                return sent;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    private boolean isMine(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, table);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private int send(Connection connection, int atMost, Carrier carrier) throws SQLException {
        var rows = oldest(connection, atMost);
        if (!rows.isEmpty()) {
            await(rows, carrier);
            try (var delete = connection.prepareStatement("DELETE FROM " + table + " WHERE number = ANY (?)")) {
                delete.setArray(1, connection.createArrayOf("bigint", rows.stream().map(Row::number).toArray()));
                delete.executeUpdate();
            }
        }
        return rows.size();
    }

    /// The first one, however large, and those after it as long as they are not too large together.
    private List<Row> oldest(Connection connection, int atMost) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT number, key, topic, payload
                FROM (SELECT *, sum(octet_length(payload)) OVER (ORDER BY number) AS so_far, min(number) OVER () AS first
                    FROM (SELECT * FROM %s ORDER BY number LIMIT ?) AS oldest) AS sized
                WHERE so_far <= ? OR number = first ORDER BY number""".formatted(table))) {
            select.setInt(1, atMost);
            select.setLong(2, MOST_BYTES);
            var rows = new ArrayList<Row>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(row.getLong(1), new OutboxMessage(row.getObject(2, UUID.class),
                            row.getString(3), row.getBytes(4))));
                }
            }
            return rows;
        }
    }

    private void await(List<Row> rows, Carrier carrier) {
        onTheWay = CompletableFuture.allOf(rows.stream().map(row -> carrier.send(row.message()).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
        try {
            onTheWay.get(sendLimit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new OutboxUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboxUnavailable(e);
        }
    }

    @Override
    public double lagSeconds() {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(
                "SELECT extract(epoch FROM clock_timestamp() - written_at) FROM " + table + " ORDER BY number LIMIT 1");
                var row = select.executeQuery()) {
            return row.next() ? row.getDouble(1) : 0;
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    /// The messages stay where they are for the moment.
    public static final class OutboxUnavailable extends Unavailable {
        private static final long serialVersionUID = 1L;

        OutboxUnavailable(Throwable cause) {
            super("the outbox cannot be emptied at the moment", cause);
        }
    }
}
