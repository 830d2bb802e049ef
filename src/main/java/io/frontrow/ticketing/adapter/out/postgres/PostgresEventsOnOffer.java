package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.shared.Money;
import io.frontrow.ticketing.EventForSale;
import io.frontrow.ticketing.EventForSale.Section;
import io.frontrow.ticketing.EventForSale.Subsection;
import io.frontrow.ticketing.application.port.out.EventsOnOffer;
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
import javax.sql.DataSource;

public final class PostgresEventsOnOffer implements EventsOnOffer {
    private final DataSource database;

    public PostgresEventsOnOffer(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Long> versions(Collection<UUID> eventIds) {
        return Transaction.query(database, connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT id, version FROM ticketing.event WHERE id = ANY(?::uuid[]) AND published_at IS NOT NULL""")) {
                new Unnest<>(select, eventIds).column("uuid", id -> id);
                var rows = select.executeQuery();
                var versions = new HashMap<UUID, Long>();
                while (rows.next()) {
                    versions.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
                return versions;
            }
        });
    }

    /// The version is read before the hall, so that a change in between is seen as a newer version later.
    @Override
    public List<Versioned> load(Collection<UUID> eventIds) {
        return Transaction.query(database, connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT id, seller_id, sale_starts_at, ends_at, state = 'CANCELLED', hold_seconds,
                           max_seats_per_booking, version, currency
                    FROM ticketing.event WHERE id = ANY(?::uuid[]) AND published_at IS NOT NULL""")) {
                new Unnest<>(select, eventIds).column("uuid", id -> id);
                var found = new ArrayList<Versioned>();
                var rows = select.executeQuery();
                while (rows.next()) {
                    found.add(event(rows, sections(connection, rows.getObject(1, UUID.class), rows.getString(9))));
                }
                return found;
            }
        });
    }

    private static Versioned event(ResultSet row, Map<String, Section> sections) throws SQLException {
        var event = new EventForSale(row.getObject(1, UUID.class), row.getObject(2, UUID.class), instant(row, 3),
                instant(row, 4), row.getBoolean(5), row.getInt(6), row.getInt(7), sections);
        return new Versioned(event, row.getLong(8));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Map<String, Section> sections(Connection connection, UUID eventId, String currency) throws SQLException {
        var sections = new HashMap<String, Section>();
        for (var section : SeatQueries.sections(connection, eventId)) {
            var subsections = new HashMap<Integer, Subsection>();
            section.subsections().forEach(seats -> subsections.put(seats.subsection().number(),
                    subsection(eventId, seats.subsection())));
            sections.put(section.name(),
                    new Section(section.name(), new Money(section.priceMinor(), currency), Map.copyOf(subsections)));
        }
        return Map.copyOf(sections);
    }

    private static Subsection subsection(UUID eventId, io.frontrow.ticketing.domain.Seating.Subsection block) {
        return new Subsection(new SubsectionKey(eventId, block.index()), block.number(), block.rows(), block.seatsPerRow());
    }
}
