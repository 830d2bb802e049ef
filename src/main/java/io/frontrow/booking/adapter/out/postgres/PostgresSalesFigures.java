package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.application.port.out.SalesFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// Added up when somebody asks, over the index of the event's bookings; a minute is PostgreSQL's.
public final class PostgresSalesFigures implements SalesFigures {
    private static final String FIGURES = """
            SELECT section,
                coalesce(sum(quantity) FILTER (WHERE status = 'COMPLETED'), 0),
                coalesce(sum(quantity) FILTER (WHERE status = 'PENDING_PAYMENT'), 0),
                coalesce(sum(quantity * price_minor) FILTER (WHERE status = 'COMPLETED'), 0),
                coalesce(sum(quantity) FILTER (WHERE status = 'COMPLETED' AND paid_at > now() - interval '60 seconds'), 0),
                max(decided_at)
            FROM booking.booking WHERE event_id = ? AND status IN ('PENDING_PAYMENT', 'COMPLETED') GROUP BY section""";
    private final Database database;

    public PostgresSalesFigures(DataSource database) {
        this.database = new Database(database);
    }

    @Override
    public Map<String, Figures> of(UUID eventId) {
        return database.ask(connection -> {
            try (var select = connection.prepareStatement(FIGURES)) {
                select.setObject(1, eventId);
                var row = select.executeQuery();
                var figures = new HashMap<String, Figures>();
                while (row.next()) {
                    figures.put(row.getString(1), figures(row));
                }
                return figures;
            }
        });
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
