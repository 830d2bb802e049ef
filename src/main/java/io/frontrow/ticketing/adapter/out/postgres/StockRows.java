package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.adapter.out.postgres.SeatChangeMessages.Change;
import io.frontrow.ticketing.adapter.out.postgres.SeatChangeMessages.Place;
import io.frontrow.ticketing.domain.SeatCounts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

/// Adds to the counts of general admission what a batch changed, inside somebody's transaction. A stock that does not stand
/// is passed over.
final class StockRows {
    private final Connection connection;
    private final EventTotals totals;
    private final SeatChangeMessages messages;

    StockRows(Connection connection, EventTotals totals, SeatChangeMessages messages) {
        this.connection = connection;
        this.totals = totals;
        this.messages = messages;
    }

    /// Answers how many stocks have given more places than they have. None in a sound world.
    int change(Map<SubsectionKey, SeatCounts> differences) throws SQLException {
        if (differences.isEmpty()) {
            return 0;
        }
        try (var update = connection.prepareStatement("""
                UPDATE ticketing.subsection_seats s SET available = s.available + d.available,
                    reserved = s.reserved + d.reserved, sold = s.sold + d.sold, version = s.version + 1
                FROM unnest(?::uuid[], ?::int[], ?::int[], ?::int[], ?::int[])
                    AS d (event_id, subsection_index, available, reserved, sold)
                JOIN ticketing.subsection b USING (event_id, subsection_index)
                JOIN ticketing.section c USING (event_id, section_index)
                WHERE s.event_id = d.event_id AND s.subsection_index = d.subsection_index
                RETURNING s.event_id, s.subsection_index, s.available, s.reserved, s.sold, s.blocked, s.version, now(), c.name,
                    b.number, b.seats_per_row""")) {
            new Unnest<>(update, new ArrayList<>(differences.entrySet()))
                    .column("uuid", entry -> entry.getKey().eventId())
                    .column("int4", entry -> entry.getKey().index())
                    .column("int4", entry -> entry.getValue().available())
                    .column("int4", entry -> entry.getValue().reserved())
                    .column("int4", entry -> entry.getValue().sold());
            int misfits = 0;
            var changed = update.executeQuery();
            while (changed.next()) {
                var key = new SubsectionKey(changed.getObject(1, UUID.class), changed.getInt(2));
                totals.add(key.eventId(), differences.get(key));
                var counts = new SeatCounts(changed.getInt(3), changed.getInt(4), changed.getInt(5), changed.getInt(6));
                misfits += Math.min(counts.available(), Math.min(counts.reserved(), counts.sold())) < 0 ? 1 : 0;
                messages.add(change(key, counts, changed), Map.of());
            }
            return misfits;
        }
    }

    private static Change change(SubsectionKey key, SeatCounts counts, ResultSet row) throws SQLException {
        return new Change(key, new Place(row.getString(9), row.getInt(10), row.getInt(11)), row.getLong(7),
                row.getObject(8, OffsetDateTime.class).toInstant(), counts);
    }
}
