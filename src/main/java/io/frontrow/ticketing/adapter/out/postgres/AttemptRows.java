package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SeatDecision.SubsectionRefused;
import io.frontrow.ticketing.domain.Attempt;
import io.frontrow.ticketing.domain.PublishFailure;
import io.frontrow.ticketing.domain.SeatChanges;
import io.frontrow.ticketing.domain.SeatCounts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Records which subsections of the attempts under way stand, inside somebody's transaction. What belongs to
/// an older attempt, to other seats, or to an event that is not being published, is passed over.
final class AttemptRows {
    private final Connection connection;
    private final EventTotals totals;
    private int published;
    private int failed;

    AttemptRows(Connection connection, EventTotals totals) {
        this.connection = connection;
        this.totals = totals;
    }

    int published() {
        return published;
    }

    int failed() {
        return failed;
    }

    void record(SeatChanges changes) throws SQLException {
        if (changes.opened().isEmpty() && changes.refused().isEmpty()) {
            return;
        }
        var attempts = lock(changes);
        if (attempts.isEmpty()) {
            return;
        }
        for (var refused : changes.refused()) {
            fail(attempts, refused);
        }
        var opened = changes.opened().stream().filter(it -> isOf(attempts, it)).toList();
        for (var stands : insertSeats(opened, changes).entrySet()) {
            advance(attempts.get(stands.getKey()), stands.getValue());
        }
    }

    private Map<UUID, Attempt> lock(SeatChanges changes) throws SQLException {
        var events = Stream.concat(changes.opened().stream().map(SubsectionOpened::subsection),
                changes.refused().stream().map(SubsectionRefused::subsection)).map(key -> key.eventId()).distinct().toList();
        try (var select = connection.prepareStatement("""
                SELECT p.event_id, p.attempt, e.subsection_count, p.opened
                FROM ticketing.publication p JOIN ticketing.event e ON e.id = p.event_id
                WHERE p.event_id = ANY(?::uuid[]) ORDER BY p.event_id FOR UPDATE OF p""")) {
            new Unnest<>(select, events).column("uuid", id -> id);
            return attempts(select.executeQuery());
        }
    }

    private static Map<UUID, Attempt> attempts(ResultSet rows) throws SQLException {
        var attempts = new LinkedHashMap<UUID, Attempt>();
        while (rows.next()) {
            var eventId = rows.getObject(1, UUID.class);
            attempts.put(eventId, new Attempt(eventId, rows.getInt(2), rows.getInt(3), rows.getInt(4)));
        }
        return attempts;
    }

    private void fail(Map<UUID, Attempt> attempts, SubsectionRefused refused) throws SQLException {
        var attempt = attempts.get(refused.subsection().eventId());
        if (attempt == null || attempt.number() != refused.attempt()) {
            return;
        }
        new EventStates(connection).fail(attempt, PublishFailure.refused(refused.reason()));
        attempts.remove(attempt.eventId());
        failed++;
    }

    private static boolean isOf(Map<UUID, Attempt> attempts, SubsectionOpened opened) {
        var attempt = attempts.get(opened.subsection().eventId());
        return attempt != null && attempt.number() == opened.attempt();
    }

    /// Answers the counts of what stands now and did not stand before, one entry a subsection.
    private Map<UUID, List<SeatCounts>> insertSeats(List<SubsectionOpened> opened, SeatChanges changes)
            throws SQLException {
        if (opened.isEmpty()) {
            return Map.of();
        }
        try (var insert = connection.prepareStatement("""
                INSERT INTO ticketing.subsection_seats
                    (event_id, subsection_index, status, available, reserved, sold, blocked, version, partition)
                SELECT s.event_id, s.subsection_index, decode(repeat('00', (s.rows * s.seats_per_row + 3) / 4), 'hex'),
                       greatest(s.rows, 1) * s.seats_per_row, 0, 0, 0, 0, o.partition
                FROM unnest(?::uuid[], ?::int[], ?::int[], ?::int[], ?::int[])
                    AS o (event_id, subsection_index, rows, seats_per_row, partition)
                JOIN ticketing.subsection s USING (event_id, subsection_index, rows, seats_per_row)
                ON CONFLICT (event_id, subsection_index) DO NOTHING
                RETURNING event_id, available""")) {
            new Unnest<>(insert, opened)
                    .column("uuid", it -> it.subsection().eventId())
                    .column("int4", it -> it.subsection().index())
                    .column("int4", SubsectionOpened::rows)
                    .column("int4", SubsectionOpened::seatsPerRow)
                    .column("int4", it -> changes.partitionOf(it.subsection()));
            return countsByEvent(insert.executeQuery());
        }
    }

    private static Map<UUID, List<SeatCounts>> countsByEvent(ResultSet rows) throws SQLException {
        var counts = new HashMap<UUID, List<SeatCounts>>();
        while (rows.next()) {
            counts.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>())
                    .add(new SeatCounts(rows.getLong(2), 0, 0, 0));
        }
        return counts;
    }

    private void advance(Attempt before, List<SeatCounts> opened) throws SQLException {
        opened.forEach(counts -> totals.add(before.eventId(), counts));
        var attempt = before.opened(opened.size());
        if (attempt.isComplete()) {
            new EventStates(connection).publish(attempt);
            published++;
            return;
        }
        try (var update = connection.prepareStatement("UPDATE ticketing.publication SET opened = ? WHERE event_id = ?")) {
            update.setInt(1, attempt.openedSubsections());
            update.setObject(2, attempt.eventId());
            update.executeUpdate();
        }
    }
}
