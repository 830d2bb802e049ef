package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.ticketing.SellersEvent;
import io.frontrow.ticketing.SellersEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
public class PostgresSellersEvents implements SellersEvents {
    private final DataSource database;

    public PostgresSellersEvents(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<SellersEvent> find(UUID eventId) {
        return Transaction.query(database, connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT id, seller_id, published_at IS NOT NULL, state = 'CANCELLED', currency, sale_starts_at,
                        ARRAY(SELECT name FROM ticketing.section WHERE event_id = e.id ORDER BY section_index),
                        (SELECT coalesce(sum(available), 0) FROM ticketing.event_seats WHERE event_id = e.id)
                    FROM ticketing.event e WHERE id = ?""")) {
                select.setObject(1, eventId);
                var row = select.executeQuery();
                return row.next() ? Optional.of(event(row)) : Optional.empty();
            }
        });
    }

    private static SellersEvent event(ResultSet row) throws SQLException {
        return new SellersEvent(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBoolean(3),
                row.getBoolean(4), row.getString(5), row.getObject(6, OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray(7).getArray()), row.getLong(8));
    }
}
