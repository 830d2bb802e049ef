package io.frontrow.bench;

import io.frontrow.bench.load.LoadResult;
import io.frontrow.embedded.ServerAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What PostgreSQL says of one event's sale.
///
/// @param held bookings that have their seats
/// @param seats of those bookings
/// @param doubleSold seats too many in them, or by which a booking and ticketing's claims for it differ
/// @param lost bookings that were accepted and have no row
record SaleAudit(long held, long seats, long doubleSold, long lost) {
    private static final String SEATS = """
            SELECT count(DISTINCT id), count(*), count(*) - count(DISTINCT (section, subsection, seat))
            FROM booking.booking, unnest(seats) AS seat
            WHERE event_id = ?::uuid AND status IN ('PENDING_PAYMENT', 'COMPLETED')""";
    private static final String MISFITS = """
            SELECT coalesce(sum(abs(coalesce(held.seats, 0) - coalesce(claimed.seats, 0))), 0)
            FROM (SELECT id, cardinality(seats) AS seats FROM booking.booking
                WHERE event_id = ?::uuid AND status IN ('PENDING_PAYMENT', 'COMPLETED')) AS held
            FULL JOIN (SELECT hold_id, count(*) AS seats FROM ticketing.seat_claim WHERE event_id = ?::uuid GROUP BY hold_id) AS claimed
            ON claimed.hold_id = held.id""";
    private static final String THERE = "SELECT count(*) FROM booking.booking WHERE id = ANY (?)";
    private static final int BATCH = 20_000;

    static SaleAudit of(ServerAddresses servers, String event, List<LoadResult> loads) {
        try (var connection = servers.connect()) {
            long lost = 0;
            for (var load : loads) {
                lost += lost(connection, Path.of(load.ids()));
            }
            try (var query = connection.prepareStatement(SEATS)) {
                query.setString(1, event);
                var row = query.executeQuery();
                row.next();
                return new SaleAudit(row.getLong(1), row.getLong(2), row.getLong(3) + misfits(connection, event), lost);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL cannot be audited", e);
        }
    }

    /// Of so many accepted orders, in a hall that has seats for all of them.
    long missing(long accepted) {
        return Math.max(0, accepted - held);
    }

    private static long misfits(Connection connection, String event) throws SQLException {
        try (var query = connection.prepareStatement(MISFITS)) {
            query.setString(1, event);
            query.setString(2, event);
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private static long lost(Connection connection, Path ids) throws SQLException {
        var accepted = read(ids);
        long there = 0;
        for (int from = 0; from < accepted.size(); from += BATCH) {
            try (var query = connection.prepareStatement(THERE)) {
                var part = accepted.subList(from, Math.min(accepted.size(), from + BATCH));
                query.setArray(1, connection.createArrayOf("uuid", part.toArray()));
                var row = query.executeQuery();
                row.next();
                there += row.getLong(1);
            }
        }
        return accepted.size() - there;
    }

    private static List<UUID> read(Path file) {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            var ids = new ArrayList<UUID>();
            while (bytes.hasRemaining()) {
                ids.add(new UUID(bytes.getLong(), bytes.getLong()));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
