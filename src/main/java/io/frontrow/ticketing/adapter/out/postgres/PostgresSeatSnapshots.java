package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.application.port.out.SeatSnapshots;
import io.frontrow.ticketing.domain.SeatStatuses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

public final class PostgresSeatSnapshots implements SeatSnapshots {
    private final DataSource database;

    public PostgresSeatSnapshots(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<SubsectionKey, Current> current(Map<SubsectionKey, Long> known) {
        return Transaction.query(database, connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT event_id, subsection_index, s.version, s.available + s.reserved + s.sold + s.blocked, s.available,
                           CASE WHEN s.version <> k.version THEN s.status END, coalesce(s.partition, -1), coalesce(p.next_result, 0)
                    FROM unnest(?::uuid[], ?::int[], ?::bigint[]) AS k (event_id, subsection_index, version)
                    JOIN ticketing.subsection_seats s USING (event_id, subsection_index)
                    LEFT JOIN ticketing.result_position p USING (partition)""")) {
                new Unnest<>(select, known.entrySet())
                        .column("uuid", entry -> entry.getKey().eventId())
                        .column("int4", entry -> entry.getKey().index())
                        .column("int8", Entry::getValue);
                return current(select.executeQuery());
            }
        });
    }

    private static Map<SubsectionKey, Current> current(ResultSet rows) throws SQLException {
        var current = new HashMap<SubsectionKey, Current>();
        while (rows.next()) {
            var key = new SubsectionKey(rows.getObject(1, UUID.class), rows.getInt(2));
            int seats = rows.getInt(4);
            var statuses = Optional.ofNullable(rows.getBytes(6))
                    .map(packed -> SeatStatuses.unpack(packed, packed.length == 0 ? 0 : seats));
            current.put(key, new Current(rows.getLong(3), rows.getInt(5), statuses, rows.getInt(7), rows.getLong(8)));
        }
        return current;
    }
}
