package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.ticketing.application.port.out.Publications;
import io.frontrow.ticketing.domain.Attempt;
import io.frontrow.ticketing.domain.Seating.Subsection;
import io.frontrow.ticketing.domain.SeatsToClose;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Leases are rows that others skip until `lease_until`; all times are PostgreSQL's, so that no node's clock
/// matters.
public final class PostgresPublications implements Publications {
    private final DataSource database;
    private final Duration lease;
    private final Counter late;

    /// @param lease longer than the command log may need to confirm a batch
    public PostgresPublications(DataSource database, Duration lease, MeterRegistry registry) {
        this.database = database;
        this.lease = lease;
        this.late = registry.counter("frontrow.ticketing.publications", "outcome", "late");
    }

    @Override
    public int failOlderThan(Duration limit, String reason) {
        int failed = 0;
        while (Transaction.run(database, connection -> failOne(connection, limit, reason))) {
            failed++;
            late.increment();
        }
        return failed;
    }

    private static boolean failOne(Connection connection, Duration limit, String reason) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT p.event_id, p.attempt, e.subsection_count, p.opened
                FROM ticketing.publication p JOIN ticketing.event e ON e.id = p.event_id
                WHERE p.since < clock_timestamp() - ? * interval '1 millisecond'
                LIMIT 1 FOR UPDATE OF p SKIP LOCKED""")) {
            select.setLong(1, limit.toMillis());
            var row = select.executeQuery();
            if (!row.next()) {
                return false;
            }
            var attempt = new Attempt(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3), row.getInt(4));
            new EventStates(connection).fail(attempt, reason);
            return true;
        }
    }

    @Override
    public int closeEnded(Duration grace, int atMost) {
        return Transaction.query(database, connection -> {
            try (var close = connection.prepareStatement("""
                    WITH ended AS (SELECT id FROM ticketing.event
                        WHERE state = 'PUBLISHED' AND seats_closed_at IS NULL
                          AND ends_at < clock_timestamp() - ? * interval '1 millisecond'
                        ORDER BY ends_at LIMIT ? FOR UPDATE SKIP LOCKED),
                    closed AS (UPDATE ticketing.event e SET seats_closed_at = clock_timestamp()
                        FROM ended WHERE e.id = ended.id RETURNING e.id, e.attempt)
                    INSERT INTO ticketing.closing (event_id, attempt, lease_until)
                    SELECT id, attempt, '-infinity' FROM closed ON CONFLICT (event_id, attempt) DO NOTHING""")) {
                close.setLong(1, grace.toMillis());
                close.setInt(2, atMost);
                return close.executeUpdate();
            }
        });
    }

    @Override
    public List<Closing> leaseClosings(int atMost) {
        return Transaction.query(database, connection -> {
            try (var lease = connection.prepareStatement("""
                    UPDATE ticketing.closing SET lease_until = clock_timestamp() + ? * interval '1 millisecond'
                    WHERE (event_id, attempt) IN (SELECT event_id, attempt FROM ticketing.closing
                        WHERE lease_until < clock_timestamp() LIMIT ? FOR UPDATE SKIP LOCKED)
                    RETURNING request, event_id, attempt""")) {
                lease.setLong(1, this.lease.toMillis());
                lease.setInt(2, atMost);
                return closings(lease.executeQuery());
            }
        });
    }

    private static List<Closing> closings(ResultSet rows) throws SQLException {
        var closings = new ArrayList<Closing>();
        while (rows.next()) {
            closings.add(new Closing(rows.getObject(1, UUID.class), new SeatsToClose(rows.getObject(2, UUID.class), rows.getInt(3))));
        }
        return closings;
    }

    @Override
    public void confirmClosed(List<Closing> closed) {
        Transaction.query(database, connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM ticketing.closing WHERE request = ANY (?)")) {
                delete.setArray(1, connection.createArrayOf("uuid", closed.stream().map(Closing::request).toArray()));
                return delete.executeUpdate();
            }
        });
    }

    @Override
    public Optional<Opening> leaseOpening(int atMost) {
        return Transaction.query(database, connection -> {
            try (var lease = connection.prepareStatement("""
                    WITH next AS (SELECT p.event_id FROM ticketing.publication p
                        JOIN ticketing.event e ON e.id = p.event_id
                        WHERE p.lease_until < clock_timestamp() AND p.sent < e.subsection_count
                          AND NOT EXISTS (SELECT FROM ticketing.closing c WHERE c.event_id = p.event_id)
                        ORDER BY p.since LIMIT 1 FOR UPDATE OF p SKIP LOCKED),
                    leased AS (UPDATE ticketing.publication p
                        SET lease_until = clock_timestamp() + ? * interval '1 millisecond'
                        FROM next WHERE p.event_id = next.event_id RETURNING p.event_id, p.attempt, p.sent)
                    SELECT l.event_id, l.attempt, s.subsection_index, s.number, s.rows, s.seats_per_row
                    FROM leased l JOIN ticketing.subsection s ON s.event_id = l.event_id AND s.subsection_index >= l.sent
                    ORDER BY s.subsection_index LIMIT ?""")) {
                lease.setLong(1, this.lease.toMillis());
                lease.setInt(2, atMost);
                return opening(lease.executeQuery());
            }
        });
    }

    private static Optional<Opening> opening(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var opening = new Opening(rows.getObject(1, UUID.class), rows.getInt(2), new ArrayList<>());
        do {
            opening.subsections().add(new Subsection(rows.getInt(3), rows.getInt(4), rows.getInt(5), rows.getInt(6)));
        } while (rows.next());
        return Optional.of(opening);
    }

    @Override
    public void confirmSent(Opening opening) {
        endLease(opening, opening.subsections().getLast().index() + 1);
    }

    @Override
    public void release(Opening opening) {
        endLease(opening, opening.subsections().getFirst().index());
    }

    /// `sent` never goes back: a lease that ran out may have been taken over and confirmed by somebody else.
    private void endLease(Opening opening, int sent) {
        Transaction.query(database, connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    UPDATE ticketing.publication SET sent = greatest(sent, ?), lease_until = '-infinity'
                    WHERE event_id = ? AND attempt = ?""")) {
                update.setInt(1, sent);
                update.setObject(2, opening.eventId());
                update.setInt(3, opening.attempt());
                return update.executeUpdate();
            }
        });
    }
}
