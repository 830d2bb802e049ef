package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.shared.Money;
import io.frontrow.ticketing.domain.EventDetail.SectionSeats;
import io.frontrow.ticketing.domain.EventDetail.SubsectionSeats;
import io.frontrow.ticketing.domain.EventPosition;
import io.frontrow.ticketing.domain.EventSummary.SectionPrice;
import io.frontrow.ticketing.domain.SeatCounts;
import io.frontrow.ticketing.domain.SeatMap;
import io.frontrow.ticketing.domain.SeatStatuses;
import io.frontrow.ticketing.domain.Seating.Subsection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The queries about halls and seats.
final class SeatQueries {
    private static final SeatCounts NOT_STANDING = new SeatCounts(0, 0, 0, 0);

    private SeatQueries() {}

    /// Two statements, each a range of one index: of an event that was just published the planner has no statistics, and
    /// a join of ten thousand subsections with their seats is left to its luck.
    static List<SectionSeats> sections(Connection connection, UUID eventId) throws SQLException {
        var counts = subsectionCounts(connection, eventId);
        try (var select = connection.prepareStatement("""
                SELECT b.subsection_index, b.number, b.rows, b.seats_per_row, c.name, c.price_minor
                FROM ticketing.section c JOIN ticketing.subsection b USING (event_id, section_index)
                WHERE event_id = ? ORDER BY b.subsection_index""")) {
            select.setObject(1, eventId);
            return sections(select.executeQuery(), counts);
        }
    }

    private static List<SectionSeats> sections(ResultSet rows, Map<Integer, SeatCounts> counts) throws SQLException {
        var sections = new ArrayList<SectionSeats>();
        while (rows.next()) {
            var name = rows.getString(5);
            if (sections.isEmpty() || !sections.getLast().name().equals(name)) {
                sections.add(new SectionSeats(name, rows.getLong(6), new ArrayList<>()));
            }
            sections.getLast().subsections().add(new SubsectionSeats(subsection(rows),
                    counts.getOrDefault(rows.getInt(1), NOT_STANDING)));
        }
        return sections;
    }

    private static Map<Integer, SeatCounts> subsectionCounts(Connection connection, UUID eventId) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT subsection_index, available, reserved, sold, blocked FROM ticketing.subsection_seats
                WHERE event_id = ?""")) {
            select.setObject(1, eventId);
            var rows = select.executeQuery();
            var counts = new HashMap<Integer, SeatCounts>();
            while (rows.next()) {
                counts.put(rows.getInt(1), counts(rows, 2));
            }
            return counts;
        }
    }

    static Map<UUID, List<SectionPrice>> prices(Connection connection, Collection<UUID> eventIds) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT event_id, name, price_minor FROM ticketing.section
                WHERE event_id = ANY(?::uuid[]) ORDER BY event_id, section_index""")) {
            new Unnest<>(select, eventIds).column("uuid", id -> id);
            var rows = select.executeQuery();
            var prices = new HashMap<UUID, List<SectionPrice>>();
            while (rows.next()) {
                prices.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>())
                        .add(new SectionPrice(rows.getString(2), rows.getLong(3)));
            }
            return prices;
        }
    }

    static Map<UUID, SeatCounts> totals(Connection connection, Collection<UUID> eventIds) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT event_id, sum(available), sum(reserved), sum(sold), sum(blocked) FROM ticketing.event_seats
                WHERE event_id = ANY(?::uuid[]) GROUP BY event_id""")) {
            new Unnest<>(select, eventIds).column("uuid", id -> id);
            var rows = select.executeQuery();
            var totals = new HashMap<UUID, SeatCounts>();
            while (rows.next()) {
                totals.put(rows.getObject(1, UUID.class), counts(rows, 2));
            }
            return totals;
        }
    }

    static Map<UUID, EventPosition> positions(Connection connection, Collection<UUID> eventIds) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT e.id, e.version,
                       (SELECT coalesce(sum(s.revision), 0) FROM ticketing.event_seats s WHERE s.event_id = e.id)
                FROM ticketing.event e WHERE e.id = ANY(?::uuid[])""")) {
            new Unnest<>(select, eventIds).column("uuid", id -> id);
            var rows = select.executeQuery();
            var positions = new HashMap<UUID, EventPosition>();
            while (rows.next()) {
                positions.put(rows.getObject(1, UUID.class), new EventPosition(rows.getLong(2), rows.getLong(3)));
            }
            return positions;
        }
    }

    static Optional<SeatMap> seatMap(Connection connection, UUID eventId, String section, int number) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT b.subsection_index, b.number, b.rows, b.seats_per_row, s.status, c.price_minor, e.currency
                FROM ticketing.event e
                JOIN ticketing.section c ON c.event_id = e.id AND c.name = ?
                JOIN ticketing.subsection b ON b.event_id = e.id AND b.section_index = c.section_index
                    AND b.number = ? AND b.rows > 0
                JOIN ticketing.subsection_seats s ON s.event_id = e.id AND s.subsection_index = b.subsection_index
                WHERE e.id = ? AND e.published_at IS NOT NULL""")) {
            select.setString(1, section);
            select.setInt(2, number);
            select.setObject(3, eventId);
            var row = select.executeQuery();
            return row.next() ? Optional.of(seatMap(section, row)) : Optional.empty();
        }
    }

    private static SeatMap seatMap(String section, ResultSet row) throws SQLException {
        var subsection = subsection(row);
        return new SeatMap(section, new Money(row.getLong(6), row.getString(7)), subsection,
                SeatStatuses.unpack(row.getBytes(5), subsection.seats()));
    }

    private static Subsection subsection(ResultSet row) throws SQLException {
        return new Subsection(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
    }

    private static SeatCounts counts(ResultSet row, int first) throws SQLException {
        return new SeatCounts(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3));
    }
}
