package io.frontrow.crowd;

import io.frontrow.embedded.ServerAddresses;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Who has which seat, as PostgreSQL says it: by the claims on the seats, and by the bookings, which know nothing of
/// each other.
///
/// @param claims the booking that has each taken seat, named `<subsection index>/<0-based seat index>`
/// @param sold how many of the claims are sold
/// @param bookings how many live bookings have each seat, named `<section>/<subsection>/<position>`
record DatabaseAudit(Map<String, UUID> claims, int sold, Map<String, Integer> bookings) {

    static DatabaseAudit of(ServerAddresses servers, UUID event) {
        try (var connection = servers.connect()) {
            return new DatabaseAudit(claims(connection, event), sold(connection, event), bookings(connection, event));
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL cannot be audited: " + e.getMessage(), e);
        }
    }

    /// How many buyers too many the seats have.
    int doubleSold() {
        return bookings.values().stream().mapToInt(count -> count - 1).sum();
    }

    private static Map<String, UUID> claims(Connection connection, UUID event) throws SQLException {
        try (var query = connection.prepareStatement("""
                SELECT subsection_index || '/' || seat_index, hold_id FROM ticketing.seat_claim WHERE event_id = ?""")) {
            query.setObject(1, event);
            var rows = query.executeQuery();
            var claims = new HashMap<String, UUID>();
            while (rows.next()) {
                claims.put(rows.getString(1), rows.getObject(2, UUID.class));
            }
            return claims;
        }
    }

    private static int sold(Connection connection, UUID event) throws SQLException {
        try (var query = connection.prepareStatement("SELECT count(*) FROM ticketing.seat_claim WHERE event_id = ? AND sold")) {
            query.setObject(1, event);
            var row = query.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private static Map<String, Integer> bookings(Connection connection, UUID event) throws SQLException {
        try (var query = connection.prepareStatement("""
                SELECT section || '/' || subsection || '/' || seat, count(*)
                FROM booking.booking, unnest(seats) AS seat
                WHERE event_id = ? AND status IN ('PENDING_PAYMENT', 'COMPLETED') GROUP BY 1""")) {
            query.setObject(1, event);
            var rows = query.executeQuery();
            var bookings = new HashMap<String, Integer>();
            while (rows.next()) {
                bookings.put(rows.getString(1), rows.getInt(2));
            }
            return bookings;
        }
    }
}
