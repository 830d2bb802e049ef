package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.ticketing.application.port.out.EventViews;
import io.frontrow.ticketing.domain.EventDetail;
import io.frontrow.ticketing.domain.EventFilter;
import io.frontrow.ticketing.domain.EventPosition;
import io.frontrow.ticketing.domain.EventSummary;
import io.frontrow.ticketing.domain.SeatCounts;
import io.frontrow.ticketing.domain.SeatMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Two queries an event, three a page of a list, one a seat map.
@ApplicationScoped
public class PostgresEventViews implements EventViews {
    private final DataSource database;

    public PostgresEventViews(DataSource database) {
        this.database = database;
    }

    @Override
    @Transactional
    public Optional<EventDetail> detail(UUID eventId) {
        return EventRow.<EventRow>findByIdOptional(eventId).map(row -> new EventDetail(row.toEvent(),
                Transaction.query(database, connection -> SeatQueries.sections(connection, eventId))));
    }

    @Override
    @Transactional
    public List<EventSummary> list(EventFilter filter, Instant now, int atMost) {
        var query = new EventListQuery(filter, now);
        var rows = EventRow.<EventRow>find(query.text(), query.parameters()).range(0, atMost - 1).list();
        var ids = rows.stream().map(row -> row.id).toList();
        return Transaction.query(database, connection -> {
            var prices = SeatQueries.prices(connection, ids);
            var totals = SeatQueries.totals(connection, ids);
            return rows.stream().map(row -> new EventSummary(row.toEvent(), prices.getOrDefault(row.id, List.of()),
                    totals.getOrDefault(row.id, SeatCounts.NONE))).toList();
        });
    }

    @Override
    public Optional<SeatMap> seatMap(UUID eventId, String section, int subsectionNumber) {
        return Transaction.query(database,
                connection -> SeatQueries.seatMap(connection, eventId, section, subsectionNumber));
    }

    @Override
    public Map<UUID, EventPosition> positions(Collection<UUID> eventIds) {
        return Transaction.query(database, connection -> SeatQueries.positions(connection, eventIds));
    }

    /// One snapshot of the database for all of it.
    @Override
    @Transactional
    public Optional<Placed> placed(UUID eventId) {
        var position = Transaction.query(database, connection -> {
            try (var begin = connection.createStatement()) {
                begin.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            }
            return Optional.ofNullable(SeatQueries.positions(connection, List.of(eventId)).get(eventId));
        });
        return position.flatMap(at -> detail(eventId).map(detail -> new Placed(at, detail)));
    }
}
