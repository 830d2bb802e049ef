package io.frontrow.torture.checker;

import io.frontrow.torture.checker.Tables.Booking;
import io.frontrow.torture.checker.Tables.Claim;
import io.frontrow.torture.checker.Tables.Payment;
import io.frontrow.torture.checker.Tables.Place;
import io.frontrow.torture.checker.Tables.Seats;
import io.frontrow.torture.checker.Tables.Ticket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Plain SQL.
public record TableReader(Connection connection) {

    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    public Tables read() throws SQLException {
        var indexes = new HashMap<Place, Integer>();
        list("SELECT s.event_id, c.name, s.number, s.subsection_index FROM ticketing.subsection s"
                + " JOIN ticketing.section c USING (event_id, section_index)", row -> indexes.put(
                        new Place(id(row, 1), row.getString(2), row.getInt(3)), row.getInt(4)));
        var tickets = new HashMap<UUID, List<Ticket>>();
        list("SELECT booking_id, id, position FROM booking.ticket ORDER BY booking_id, place", row ->
                tickets.computeIfAbsent(id(row, 1), _ -> new ArrayList<>()).add(new Ticket(id(row, 2), row.getString(3))));
        return new Tables(bookings(), payments(), tickets, claims(), seats(), indexes, stuck());
    }

    /// What is still under way, by name; only what is not 0.
    public Map<String, Long> stuck() throws SQLException {
        var stuck = new HashMap<String, Long>();
        count(stuck, "open bookings", "booking.booking WHERE status IN ('PROCESSING', 'PENDING_PAYMENT')");
        count(stuck, "undecided payments", "booking.payment WHERE state IN ('STARTED', 'REFUND_DUE')");
        count(stuck, "unsent messages of booking", "booking.outbox");
        count(stuck, "unsent messages of ticketing", "ticketing.outbox");
        count(stuck, "events under way", "ticketing.publication");
        count(stuck, "seats to take down", "ticketing.closing");
        count(stuck, "events to end", "booking.closed_event");
        count(stuck, "results set aside", "ticketing.unusable_result");
        return stuck;
    }

    private void count(Map<String, Long> counts, String name, String what) throws SQLException {
        long count = list("SELECT count(*) FROM " + what, row -> row.getLong(1)).getFirst();
        if (count > 0) {
            counts.put(name, count);
        }
    }

    private List<Booking> bookings() throws SQLException {
        return list("SELECT id, status, buyer_id, event_id, section, subsection_index, quantity, price_minor, seats, failure,"
                + " payment_id, decided_at, coalesce(ended_at, paid_at) FROM booking.booking", row -> new Booking(id(row, 1),
                        row.getString(2), id(row, 3), id(row, 4), row.getString(5), row.getInt(6), row.getInt(7), row.getLong(8),
                        texts(row, 9), row.getString(10), id(row, 11), millis(row, 12), millis(row, 13)));
    }

    private List<Payment> payments() throws SQLException {
        return list("SELECT id, booking_id, amount_minor, state FROM booking.payment",
                row -> new Payment(id(row, 1), id(row, 2), row.getLong(3), row.getString(4)));
    }

    private List<Claim> claims() throws SQLException {
        return list("SELECT event_id, subsection_index, seat_index, hold_id, sold FROM ticketing.seat_claim",
                row -> new Claim(id(row, 1), row.getInt(2), row.getInt(3), id(row, 4), row.getBoolean(5)));
    }

    private List<Seats> seats() throws SQLException {
        return list("SELECT event_id, subsection_index, available, reserved, sold FROM ticketing.subsection_seats",
                row -> new Seats(id(row, 1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)));
    }

    private <T> List<T> list(String sql, Row<T> mapping) throws SQLException {
        var rows = new ArrayList<T>();
        try (var query = connection.prepareStatement(sql); var row = query.executeQuery()) {
            while (row.next()) {
                rows.add(mapping.of(row));
            }
        }
        return rows;
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static long millis(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? 0 : time.getTime();
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
