package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.platform.outbox.CloudEvent;
import io.frontrow.platform.outbox.OutboxMessage;
import io.frontrow.platform.postgres.PostgresOutbox;
import io.frontrow.ticketing.domain.EventSummary.SectionPrice;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What other systems hear of events, on the topic `ticketing.changes`: one message a version, with all that the event is
/// then, so event and version together are the message's id. Written inside somebody's transaction, after the event's row.
final class EventChangeMessages {
    static final String TOPIC = "ticketing.changes";
    static final String SOURCE = "/frontrow/ticketing";
    /// Kafka takes no message of more than 1 MiB, and one that it does not take would stop all that come after it.
    private static final int MAX_SECTIONS = 1_000;
    private static final String CREATED = "event.created";
    private static final String UPDATED = "event.updated";

    private final Connection connection;

    EventChangeMessages(Connection connection) {
        this.connection = connection;
    }

    void created(UUID eventId) throws SQLException {
        write(eventId, CREATED);
    }

    void updated(UUID eventId) throws SQLException {
        write(eventId, UPDATED);
    }

    private void write(UUID eventId, String type) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT seller_id, name, description, venue, city, category, currency, starts_at, ends_at, sale_starts_at,
                       hold_seconds, max_seats_per_booking, seat_count, state, publish_failure, published_at, version,
                       clock_timestamp() AS changed_at
                FROM ticketing.event WHERE id = ?""")) {
            select.setObject(1, eventId);
            var row = select.executeQuery();
            row.next();
            var id = eventId + "/" + row.getLong("version");
            var event = new CloudEvent(id, SOURCE, type, eventId.toString(), time(row, "changed_at"), data(eventId, row));
            PostgresOutbox.add(connection, "ticketing", List.of(new OutboxMessage(eventId, TOPIC, event.toJson())));
        }
    }

    private Map<String, Object> data(UUID eventId, ResultSet row) throws SQLException {
        var data = new LinkedHashMap<String, Object>();
        data.put("eventId", eventId.toString());
        data.put("version", row.getLong("version"));
        data.put("state", row.getString("state"));
        data.put("sellerId", row.getString("seller_id"));
        for (var text : List.of("name", "description", "venue", "city", "category", "currency")) {
            data.put(text, row.getString(text));
        }
        data.put("startsAt", time(row, "starts_at").toString());
        data.put("endsAt", time(row, "ends_at").toString());
        data.put("saleStartsAt", time(row, "sale_starts_at").toString());
        data.put("holdSeconds", row.getInt("hold_seconds"));
        data.put("maxSeatsPerBooking", row.getInt("max_seats_per_booking"));
        data.put("seats", row.getInt("seat_count"));
        data.put("publishFailure", row.getString("publish_failure"));
        data.put("publishedAt", row.getString("published_at") == null ? null : time(row, "published_at").toString());
        var sections = sections(eventId, row.getString("currency"));
        data.put("sections", sections.size() <= MAX_SECTIONS ? sections : null);
        data.values().removeIf(value -> value == null);
        return data;
    }

    private List<Map<String, Object>> sections(UUID eventId, String currency) throws SQLException {
        return SeatQueries.prices(connection, List.of(eventId)).getOrDefault(eventId, List.of()).stream()
                .map(section -> section(section, currency)).toList();
    }

    private static Map<String, Object> section(SectionPrice section, String currency) {
        return Map.of("name", section.name(), "price", Map.of("amount", section.priceMinor(), "currency", currency));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
