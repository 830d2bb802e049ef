package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.application.port.out.RememberedIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Walks along the numbers of the bookings: nothing is written per booking. A number that is given out before another is
/// there long before it is old enough, so none is passed over.
public final class PostgresRememberedIds implements RememberedIds {
    /// Only ids that were derived from a key are remembered, see `HmacBookingIds`.
    private static final int VERSION_OF_KEYED_IDS = 8;

    private final DataSource database;

    public PostgresRememberedIds(DataSource database) {
        this.database = database;
    }

    @Override
    public Batch next(Duration age, int atMost) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                SELECT number, id, event_id, section, subsection, decided_at < now() - ? * interval '1 millisecond'
                FROM booking.booking WHERE number > (SELECT up_to FROM booking.forgetting) ORDER BY number LIMIT ?""")) {
            select.setLong(1, age.toMillis());
            select.setInt(2, atMost);
            return batch(select.executeQuery());
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses: " + e.getMessage(), e);
        }
    }

    /// Ends before the first that is too young.
    private static Batch batch(ResultSet rows) throws SQLException {
        long upTo = 0;
        List<Due> due = new ArrayList<>();
        while (rows.next() && rows.getBoolean(6)) {
            upTo = rows.getLong(1);
            var id = rows.getObject(2, UUID.class);
            var event = rows.getObject(3, UUID.class);
            if (event != null && id.version() == VERSION_OF_KEYED_IDS) {
                due.add(new Due(id, event, rows.getString(4), rows.getInt(5)));
            }
        }
        return new Batch(upTo, upTo == 0, due);
    }

    @Override
    public void forgotten(Batch batch) {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(
                "UPDATE booking.forgetting SET up_to = greatest(up_to, ?)")) {
            update.setLong(1, batch.upTo());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses: " + e.getMessage(), e);
        }
    }
}
