package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.ticketing.application.port.out.EventEdits;
import io.frontrow.ticketing.domain.ChangeReview;
import io.frontrow.ticketing.domain.EventSummary.SectionPrice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// A change is one update that takes the event only at the version that was read; its row's lock lasts to the end of the
/// transaction.
@ApplicationScoped
public class PostgresEventEdits implements EventEdits {
    private final DataSource database;

    public PostgresEventEdits(DataSource database) {
        this.database = database;
    }

    /// The version is read before the prices, so that a change in between makes the save fail.
    @Override
    @Transactional
    public Optional<Editable> find(UUID eventId) {
        return EventRow.<EventRow>findByIdOptional(eventId)
                .map(row -> new Editable(row.toEvent(), prices(eventId), row.version));
    }

    private Map<String, Long> prices(UUID eventId) {
        return Transaction.query(database, connection -> SeatQueries.prices(connection, List.of(eventId)))
                .getOrDefault(eventId, List.of()).stream()
                .collect(Collectors.toMap(SectionPrice::name, SectionPrice::priceMinor));
    }

    @Override
    public boolean save(Editable expected, ChangeReview.Sound change) {
        return Transaction.run(database, connection -> {
            if (!update(connection, expected, change)) {
                return false;
            }
            writePrices(connection, expected.event().facts().id(), change.prices());
            new EventChangeMessages(connection).updated(expected.event().facts().id());
            return true;
        });
    }

    private static boolean update(Connection connection, Editable expected, ChangeReview.Sound change) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE ticketing.event SET name = ?, description = ?, venue = ?, city = ?, category = ?, starts_at = ?,
                    ends_at = ?, sale_starts_at = ?, hold_seconds = ?, max_seats_per_booking = ?, lowest_price_minor = ?,
                    version = version + 1
                WHERE id = ? AND version = ?""")) {
            bind(update, change);
            update.setObject(12, expected.event().facts().id());
            update.setLong(13, expected.version());
            return update.executeUpdate() == 1;
        }
    }

    private static void bind(PreparedStatement update, ChangeReview.Sound change) throws SQLException {
        var text = change.text();
        var terms = change.terms();
        update.setString(1, text.name());
        update.setString(2, text.description());
        update.setString(3, text.venue());
        update.setString(4, text.city().orElse(null));
        update.setString(5, text.category().orElse(null));
        bind(update, 6, terms.startsAt());
        bind(update, 7, terms.endsAt());
        bind(update, 8, terms.saleStartsAt());
        update.setInt(9, terms.holdSeconds());
        update.setInt(10, terms.maxSeatsPerBooking());
        update.setLong(11, Collections.min(change.prices().values()));
    }

    private static void bind(PreparedStatement update, int parameter, Instant time) throws SQLException {
        update.setObject(parameter, time.atOffset(ZoneOffset.UTC));
    }

    private static void writePrices(Connection connection, UUID eventId, Map<String, Long> prices) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE ticketing.section s SET price_minor = p.price_minor
                FROM unnest(?::text[], ?::bigint[]) AS p (name, price_minor)
                WHERE s.event_id = ? AND s.name = p.name AND s.price_minor <> p.price_minor""")) {
            new Unnest<>(update, prices.entrySet()).column("text", Entry::getKey).column("int8", Entry::getValue);
            update.setObject(3, eventId);
            update.executeUpdate();
        }
    }
}
