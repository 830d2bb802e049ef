package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.ticketing.domain.SeatCounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;

/// Gathers by how much the counts of events change, and adds it at the end. The counts of an event are the sum of its rows;
/// each transaction adds to those of a partition whose position it has moved, so that nobody waits for anybody else's.
final class EventTotals {
    private final Connection connection;
    private final int partition;
    private final Map<UUID, SeatCounts> differences = new HashMap<>();

    EventTotals(Connection connection, int partition) {
        this.connection = connection;
        this.partition = partition;
    }

    void add(UUID eventId, SeatCounts difference) {
        differences.merge(eventId, difference, SeatCounts::plus);
    }

    void write() throws SQLException {
        if (differences.isEmpty()) {
            return;
        }
        try (var upsert = connection.prepareStatement("""
                INSERT INTO ticketing.event_seats AS e (event_id, partition, available, reserved, sold, blocked, revision)
                SELECT *, 1 FROM unnest(?::uuid[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                ON CONFLICT (event_id, partition) DO UPDATE SET available = e.available + EXCLUDED.available,
                    reserved = e.reserved + EXCLUDED.reserved, sold = e.sold + EXCLUDED.sold,
                    blocked = e.blocked + EXCLUDED.blocked, revision = e.revision + 1""")) {
            new Unnest<>(upsert, differences.entrySet())
                    .column("uuid", Entry::getKey)
                    .column("int4", _ -> partition)
                    .column("int8", row -> row.getValue().available())
                    .column("int8", row -> row.getValue().reserved())
                    .column("int8", row -> row.getValue().sold())
                    .column("int8", row -> row.getValue().blocked());
            upsert.executeUpdate();
        }
    }
}
