package io.frontrow.identity.adapter.out.postgres;

import io.frontrow.identity.application.port.out.FailedLogIns;
import io.frontrow.identity.domain.FailedLogInCounts;
import io.frontrow.identity.domain.FailedLogInCounts.Count;
import io.frontrow.identity.domain.LogInAttempt;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import javax.sql.DataSource;

/// In the tables `failed_log_in` and `known_place`, under the keys of [LogInKeys].
public final class PostgresFailedLogIns implements FailedLogIns {
    private static final Duration PLACE_IS_KNOWN_FOR = Duration.ofDays(90);
    private final DataSource database;

    private interface Work<T> {
        T with(PreparedStatement statement, Connection connection) throws SQLException;
    }

    public PostgresFailedLogIns(DataSource database) {
        this.database = database;
    }

    @Override
    public FailedLogInCounts of(LogInAttempt attempt) {
        return run("""
                SELECT key, failures, (extract(epoch FROM ends_at - clock_timestamp()) * 1000)::bigint, false
                FROM identity.failed_log_in WHERE key = ANY (?) AND ends_at > clock_timestamp()
                UNION ALL
                SELECT key, 0, 0, true FROM identity.known_place WHERE key = ? AND known_until > clock_timestamp()""",
                (select, connection) -> {
                    var keys = LogInKeys.of(attempt);
                    select.setArray(1, connection.createArrayOf("text", keys.all()));
                    select.setString(2, keys.accountFromPlace());
                    return read(select, keys);
                });
    }

    private static FailedLogInCounts read(PreparedStatement select, LogInKeys keys) throws SQLException {
        var counts = new HashMap<String, Count>();
        boolean known = false;
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                if (rows.getBoolean(4)) {
                    known = true;
                } else {
                    counts.put(rows.getString(1), new Count(rows.getInt(2), Duration.ofMillis(rows.getLong(3))));
                }
            }
        }
        return new FailedLogInCounts(counts.getOrDefault(keys.accountFromPlace(), Count.NONE),
                counts.getOrDefault(keys.account(), Count.NONE), counts.getOrDefault(keys.place(), Count.NONE), known);
    }

    /// In the order of the keys, so that two at once do not wait for each other.
    @Override
    public void add(LogInAttempt attempt, Duration window) {
        run("""
                INSERT INTO identity.failed_log_in AS f (key, failures, ends_at)
                SELECT key, 1, clock_timestamp() + ? * interval '1 millisecond' FROM unnest(?) AS added(key) ORDER BY key
                ON CONFLICT (key) DO UPDATE SET
                    failures = CASE WHEN f.ends_at > clock_timestamp() THEN f.failures + 1 ELSE 1 END,
                    ends_at = CASE WHEN f.ends_at > clock_timestamp() THEN f.ends_at ELSE excluded.ends_at END""",
                (insert, connection) -> {
                    insert.setLong(1, window.toMillis());
                    insert.setArray(2, connection.createArrayOf("text", LogInKeys.of(attempt).all()));
                    return insert.executeUpdate();
                });
    }

    /// A place is written anew once a day, not at every log-in.
    @Override
    public void succeeded(LogInAttempt attempt) {
        run("""
                WITH forgiven AS (DELETE FROM identity.failed_log_in WHERE key = ?)
                INSERT INTO identity.known_place AS p (key, known_until)
                VALUES (?, clock_timestamp() + ? * interval '1 second')
                ON CONFLICT (key) DO UPDATE SET known_until = excluded.known_until
                WHERE p.known_until < excluded.known_until - interval '1 day'""",
                (statement, _) -> {
                    var key = LogInKeys.of(attempt).accountFromPlace();
                    statement.setString(1, key);
                    statement.setString(2, key);
                    statement.setLong(3, PLACE_IS_KNOWN_FOR.toSeconds());
                    return statement.executeUpdate();
                });
    }

    /// Forgets the windows and places that have ended; returns how many.
    public int deleteEnded() {
        return run("""
                WITH ended AS (DELETE FROM identity.failed_log_in WHERE ends_at < clock_timestamp() RETURNING 1),
                     forgotten AS (DELETE FROM identity.known_place WHERE known_until < clock_timestamp() RETURNING 1)
                SELECT (SELECT count(*) FROM ended) + (SELECT count(*) FROM forgotten)""",
                (delete, _) -> {
                    try (var row = delete.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                    }
                });
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            return work.with(statement, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count the failed log-ins", e);
        }
    }
}
