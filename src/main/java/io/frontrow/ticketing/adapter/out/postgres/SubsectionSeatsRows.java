package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.adapter.out.postgres.SeatChangeMessages.Change;
import io.frontrow.ticketing.adapter.out.postgres.SeatChangeMessages.Place;
import io.frontrow.ticketing.domain.SeatCounts;
import io.frontrow.ticketing.domain.SeatStatus;
import io.frontrow.ticketing.domain.SeatStatuses;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads, changes and writes the statuses of the subsections that a batch touched, inside somebody's
/// transaction. Only the reader of a subsection's partition changes them, so nobody waits here.
final class SubsectionSeatsRows {
    private record Row(SubsectionKey key, Place place, SeatStatuses statuses, SeatCounts counts, long version, Instant now) {
        Row with(Map<Integer, SeatStatus> seats) {
            var after = statuses.with(seats);
            return new Row(key, place, after, after.counts(), version + 1, now);
        }
    }

    private final Connection connection;
    private final EventTotals totals;
    private final SeatChangeMessages messages;

    SubsectionSeatsRows(Connection connection, EventTotals totals, SeatChangeMessages messages) {
        this.connection = connection;
        this.totals = totals;
        this.messages = messages;
    }

    /// A subsection whose seats do not stand, and a seat that its subsection does not have, are passed over.
    void change(Map<SubsectionKey, Map<Integer, SeatStatus>> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        var changed = new ArrayList<Row>();
        for (var row : lock(changes.keySet())) {
            var seats = new HashMap<>(changes.get(row.key()));
            seats.keySet().removeIf(seat -> seat < 0 || seat >= row.statuses().seats());
            changed.add(changed(row, seats));
        }
        write(changed);
    }

    /// Makes the statuses what the claims say: when claims were deleted, or in the case that must not happen, did not fit.
    void rebuild(Collection<SubsectionKey> subsections) throws SQLException {
        if (subsections.isEmpty()) {
            return;
        }
        var changed = new ArrayList<Row>();
        for (var row : lock(subsections)) {
            var claimed = claimed(row.key());
            for (int seat = 0; seat < row.statuses().seats(); seat++) {
                if (row.statuses().at(seat) != SeatStatus.BLOCKED) {
                    claimed.putIfAbsent(seat, SeatStatus.AVAILABLE);
                }
            }
            changed.add(changed(row, claimed));
        }
        write(changed);
    }

    private Row changed(Row before, Map<Integer, SeatStatus> seats) {
        seats.entrySet().removeIf(seat -> before.statuses().at(seat.getKey()) == seat.getValue());
        var after = before.with(seats);
        totals.add(after.key().eventId(), after.counts().minus(before.counts()));
        messages.add(new Change(after.key(), after.place(), after.version(), after.now(), after.counts()), seats);
        return after;
    }

    private List<Row> lock(Collection<SubsectionKey> keys) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT s.event_id, s.subsection_index, s.status, s.available, s.reserved, s.sold, s.blocked, s.version, now(),
                       c.name, b.number, b.seats_per_row
                FROM unnest(?::uuid[], ?::int[]) AS k (event_id, subsection_index)
                JOIN ticketing.subsection_seats s USING (event_id, subsection_index)
                JOIN ticketing.subsection b USING (event_id, subsection_index)
                JOIN ticketing.section c USING (event_id, section_index) FOR UPDATE OF s""")) {
            new Unnest<>(select, keys).column("uuid", SubsectionKey::eventId).column("int4", SubsectionKey::index);
            return rows(select.executeQuery());
        }
    }

    private static List<Row> rows(ResultSet found) throws SQLException {
        var rows = new ArrayList<Row>();
        while (found.next()) {
            var key = new SubsectionKey(found.getObject(1, UUID.class), found.getInt(2));
            var counts = new SeatCounts(found.getInt(4), found.getInt(5), found.getInt(6), found.getInt(7));
            var place = new Place(found.getString(10), found.getInt(11), found.getInt(12));
            rows.add(new Row(key, place, SeatStatuses.unpack(found.getBytes(3), counts.total()), counts, found.getLong(8),
                    found.getObject(9, OffsetDateTime.class).toInstant()));
        }
        return rows;
    }

    private Map<Integer, SeatStatus> claimed(SubsectionKey key) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT seat_index, sold FROM ticketing.seat_claim WHERE event_id = ? AND subsection_index = ?""")) {
            select.setObject(1, key.eventId());
            select.setInt(2, key.index());
            var found = select.executeQuery();
            var seats = new HashMap<Integer, SeatStatus>();
            while (found.next()) {
                seats.put(found.getInt(1), found.getBoolean(2) ? SeatStatus.SOLD : SeatStatus.RESERVED);
            }
            return seats;
        }
    }

    private void write(List<Row> rows) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE ticketing.subsection_seats s SET status = b.status, available = b.available,
                    reserved = b.reserved, sold = b.sold, blocked = b.blocked, version = s.version + 1
                FROM unnest(?::uuid[], ?::int[], ?::bytea[], ?::int[], ?::int[], ?::int[], ?::int[])
                    AS b (event_id, subsection_index, status, available, reserved, sold, blocked)
                WHERE s.event_id = b.event_id AND s.subsection_index = b.subsection_index""")) {
            new Unnest<>(update, rows)
                    .column("uuid", row -> row.key().eventId())
                    .column("int4", row -> row.key().index())
                    .bytes(row -> row.statuses().packed())
                    .column("int4", row -> row.counts().available())
                    .column("int4", row -> row.counts().reserved())
                    .column("int4", row -> row.counts().sold())
                    .column("int4", row -> row.counts().blocked());
            update.executeUpdate();
        }
    }
}
