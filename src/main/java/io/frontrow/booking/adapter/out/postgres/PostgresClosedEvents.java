package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.application.port.out.ClosedEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// The table `closed_event`.
public final class PostgresClosedEvents implements ClosedEvents {
    private static final String UNSETTLED = "SELECT number, event_id FROM booking.closed_event ORDER BY number LIMIT ?";
    private final Database database;

    public PostgresClosedEvents(DataSource database) {
        this.database = new Database(database);
    }

    @Override
    public List<ClosedEvent> unsettled(int atMost) {
        return database.ask(connection -> {
            try (var select = connection.prepareStatement(UNSETTLED)) {
                select.setInt(1, atMost);
                var events = new ArrayList<ClosedEvent>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        events.add(new ClosedEvent(row.getLong(1), row.getObject(2, UUID.class)));
                    }
                }
                return events;
            }
        });
    }

    @Override
    public void settle(ClosedEvent event) {
        database.ask(connection -> Database.change(connection, "DELETE FROM booking.closed_event WHERE number = ?",
                event.number()));
    }
}
