package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.ticketing.domain.SeatChanges;
import io.frontrow.ticketing.domain.SeatClaim;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Writes the claims of a batch inside somebody's transaction. Says which did not fit what stood there, and
/// leaves them out.
final class ClaimRows {
    private static final String BATCH =
            " unnest(?::uuid[], ?::int[], ?::int[], ?::uuid[]) AS b (event_id, subsection_index, seat_index, hold_id) ";
    private static final String SAME_CLAIM = """
            c.event_id = b.event_id AND c.subsection_index = b.subsection_index AND c.seat_index = b.seat_index
            AND c.hold_id = b.hold_id""";

    private final Connection connection;

    ClaimRows(Connection connection) {
        this.connection = connection;
    }

    /// How many claims did not fit: seats that somebody else has, or claims that are not there. None in a
    /// sound world.
    int write(SeatChanges changes) throws SQLException {
        int missed = changes.doubled().size();
        missed += free(changes.freed());
        missed += take(changes.taken());
        return missed + sell(changes.sold());
    }

    private int free(List<SeatClaim> claims) throws SQLException {
        return run("DELETE FROM ticketing.seat_claim c USING" + BATCH + "WHERE " + SAME_CLAIM, claims, false);
    }

    private int take(List<SeatClaim> claims) throws SQLException {
        return run("""
                INSERT INTO ticketing.seat_claim (event_id, subsection_index, seat_index, hold_id, sold)
                SELECT * FROM unnest(?::uuid[], ?::int[], ?::int[], ?::uuid[], ?::bool[])
                ON CONFLICT (event_id, subsection_index, seat_index) DO NOTHING""", claims, true);
    }

    private int sell(List<SeatClaim> claims) throws SQLException {
        return run("UPDATE ticketing.seat_claim c SET sold = true FROM" + BATCH + "WHERE " + SAME_CLAIM, claims, false);
    }

    private int run(String sql, List<SeatClaim> claims, boolean withSold) throws SQLException {
        if (claims.isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            var batch = new Unnest<>(statement, claims)
                    .column("uuid", claim -> claim.seat().subsection().eventId())
                    .column("int4", claim -> claim.seat().subsection().index())
                    .column("int4", claim -> claim.seat().seatIndex())
                    .column("uuid", SeatClaim::holdId);
            if (withSold) {
                batch.column("bool", SeatClaim::sold);
            }
            return claims.size() - statement.executeUpdate();
        }
    }
}
