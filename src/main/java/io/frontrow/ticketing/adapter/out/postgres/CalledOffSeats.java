package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.domain.SeatCounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Frees, inside somebody's transaction, the seats of events that were called off, once the engine has closed them: nobody
/// holds or owns a seat there any more. An event that is merely over is closed, too, and keeps what was sold.
final class CalledOffSeats {
    private final Connection connection;
    private final List<SubsectionKey> seats = new ArrayList<>();
    private final Map<SubsectionKey, SeatCounts> stock = new HashMap<>();

    CalledOffSeats(Connection connection) {
        this.connection = connection;
    }

    /// Subsections whose claims are gone and whose statuses still have to follow.
    List<SubsectionKey> seats() {
        return seats;
    }

    /// By how much the counts of each stock have to change.
    Map<SubsectionKey, SeatCounts> stock() {
        return stock;
    }

    /// @param closed events, by the partition in which they were closed
    void free(Map<Integer, Set<UUID>> closed) throws SQLException {
        if (closed.isEmpty()) {
            return;
        }
        var parts = closed.entrySet().stream().flatMap(entry -> entry.getValue().stream().map(id -> Map.entry(id, entry.getKey())))
                .toList();
        try (var select = connection.prepareStatement("""
                SELECT s.event_id, s.subsection_index, b.rows = 0, s.reserved, s.sold
                FROM unnest(?::uuid[], ?::int[]) AS k (event_id, partition)
                JOIN ticketing.subsection_seats s USING (event_id, partition)
                JOIN ticketing.event e ON e.id = s.event_id
                JOIN ticketing.subsection b USING (event_id, subsection_index)
                WHERE s.reserved + s.sold > 0 AND e.state = 'CANCELLED'""")) {
            new Unnest<>(select, parts).column("uuid", Map.Entry::getKey).column("int4", Map.Entry::getValue);
            var taken = select.executeQuery();
            while (taken.next()) {
                var key = new SubsectionKey(taken.getObject(1, UUID.class), taken.getInt(2));
                if (taken.getBoolean(3)) {
                    stock.put(key, new SeatCounts(taken.getInt(4) + taken.getInt(5), -taken.getInt(4), -taken.getInt(5), 0));
                } else {
                    seats.add(key);
                }
            }
        }
        deleteClaims();
    }

    private void deleteClaims() throws SQLException {
        if (seats.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("""
                DELETE FROM ticketing.seat_claim c USING unnest(?::uuid[], ?::int[]) AS k (event_id, subsection_index)
                WHERE c.event_id = k.event_id AND c.subsection_index = k.subsection_index""")) {
            new Unnest<>(delete, seats).column("uuid", SubsectionKey::eventId).column("int4", SubsectionKey::index);
            delete.executeUpdate();
        }
    }
}
