package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.ticketing.domain.Attempt;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.SeatsToClose;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/// The changes of an event's state, each a conditional update inside somebody's transaction. A publication's
/// row is always locked before its event's.
final class EventStates {
    static final String DRAFT = "DRAFT";
    static final String PUBLISHING = "PUBLISHING";
    static final String PUBLISHED = "PUBLISHED";
    static final String CANCELLED = "CANCELLED";

    private final Connection connection;

    EventStates(Connection connection) {
        this.connection = connection;
    }

    static String name(Event event) {
        return switch (event) {
            case Event.Draft _ -> DRAFT;
            case Event.Publishing _ -> PUBLISHING;
            case Event.Published _ -> PUBLISHED;
            case Event.Cancelled _ -> CANCELLED;
        };
    }

    /// False when the event is not as expected.
    boolean change(Event expected, Event next) throws SQLException {
        run("SELECT 1 FROM ticketing.publication WHERE event_id = ? FOR UPDATE", next.facts().id());
        try (var update = connection.prepareStatement("""
                UPDATE ticketing.event SET state = ?, attempt = ?, publish_failure = NULL, version = version + 1
                WHERE id = ? AND state = ? AND attempt = ?""")) {
            update.setString(1, name(next));
            update.setInt(2, next.attempt());
            update.setObject(3, expected.facts().id());
            update.setString(4, name(expected));
            update.setInt(5, expected.attempt());
            return told(update, next.facts().id());
        }
    }

    void begin(UUID eventId, int attempt) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO ticketing.publication (event_id, attempt, since, sent, opened, lease_until)
                VALUES (?, ?, clock_timestamp(), 0, 0, '-infinity')""")) {
            insert.setObject(1, eventId);
            insert.setInt(2, attempt);
            insert.executeUpdate();
        }
    }

    /// The caller holds the lock on the publication.
    void publish(Attempt attempt) throws SQLException {
        run("DELETE FROM ticketing.publication WHERE event_id = ?", attempt.eventId());
        try (var update = connection.prepareStatement("""
                UPDATE ticketing.event
                SET state = 'PUBLISHED', published_at = clock_timestamp(), publish_failure = NULL, version = version + 1
                WHERE id = ? AND state = 'PUBLISHING' AND attempt = ?""")) {
            update.setObject(1, attempt.eventId());
            update.setInt(2, attempt.number());
            told(update, attempt.eventId());
        }
    }

    /// The caller holds the lock on the publication.
    void fail(Attempt attempt, String reason) throws SQLException {
        forgetSeats(attempt.eventId());
        close(attempt.seatsToClose());
        try (var update = connection.prepareStatement("""
                UPDATE ticketing.event SET state = 'DRAFT', publish_failure = ?, version = version + 1
                WHERE id = ? AND state = 'PUBLISHING' AND attempt = ?""")) {
            update.setString(1, reason);
            update.setObject(2, attempt.eventId());
            update.setInt(3, attempt.number());
            told(update, attempt.eventId());
        }
    }

    /// Everything that was put up for the event.
    void forgetSeats(UUID eventId) throws SQLException {
        run("DELETE FROM ticketing.publication WHERE event_id = ?", eventId);
        run("DELETE FROM ticketing.subsection_seats WHERE event_id = ?", eventId);
        run("DELETE FROM ticketing.event_seats WHERE event_id = ?", eventId);
    }

    /// Also when somebody is about to do it: that was another request.
    void close(SeatsToClose seats) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO ticketing.closing (event_id, attempt, lease_until) VALUES (?, ?, '-infinity')
                ON CONFLICT (event_id, attempt) DO UPDATE SET lease_until = '-infinity', request = DEFAULT""")) {
            insert.setObject(1, seats.eventId());
            insert.setInt(2, seats.attempt());
            insert.executeUpdate();
        }
    }

    private boolean told(PreparedStatement update, UUID eventId) throws SQLException {
        boolean changed = update.executeUpdate() == 1;
        if (changed) {
            new EventChangeMessages(connection).updated(eventId);
        }
        return changed;
    }

    private void run(String sql, UUID eventId) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, eventId);
            statement.execute();
        }
    }
}
