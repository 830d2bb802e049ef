package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.adapter.out.postgres.AppliedAnswers.Written;
import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.platform.postgres.ResultPositions;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// The bookings in PostgreSQL, in plain JDBC.
public final class PostgresBookings implements Bookings {
    /// Among those of a buyer. (With `=`, PostgreSQL may read those of the event instead.)
    private static final String OF_EVENT = " AND event_id IS NOT DISTINCT FROM ?";
    private static final String CLOSE = "INSERT INTO booking.closed_event (event_id) SELECT * FROM unnest(?)";
    private static final String OF_TICKET = " WHERE id = (SELECT booking_id FROM booking.ticket WHERE ticket.id = ?)";
    private final Database database;
    private final AppliedAnswers applied;
    private final Consumer<List<Answer>> saved;
    private final ResultPositions positions = new ResultPositions("booking");

    /// `maxUnpaid` bookings of one event may wait for their payment by one buyer; `saved` hears of every batch after its
    /// commit.
    public PostgresBookings(DataSource database, int maxUnpaid, Consumer<List<Answer>> saved) {
        this.database = new Database(database);
        this.applied = new AppliedAnswers(new UnpaidLimit(maxUnpaid));
        this.saved = saved;
    }

    @Override
    public LogPosition position(int partition) {
        return database.ask(connection -> positions.load(connection, partition));
    }

    @Override
    public Optional<List<Booking>> save(List<Answer> answers, List<UUID> closedEvents, List<PositionMove> moves) {
        var written = database.transactIfPresent(connection -> positions.move(connection, moves)
                ? Optional.of(write(connection, answers, closedEvents)) : Optional.empty());
        written.map(Written::answers).ifPresent(saved);
        return written.map(Written::bookings);
    }

    private Written write(Connection connection, List<Answer> answers, List<UUID> closedEvents) throws SQLException {
        if (!closedEvents.isEmpty()) {
            Database.change(connection, CLOSE, connection.createArrayOf("uuid", closedEvents.toArray()));
        }
        return answers.isEmpty() ? Written.NOTHING : applied.write(connection, answers);
    }

    @Override
    public Optional<Booking> find(UUID bookingId) {
        return findAll(List.of(bookingId)).stream().findFirst();
    }

    @Override
    public Optional<Booking.Known> ofTicket(UUID ticketId) {
        return database.ask(connection -> {
            try (var select = connection.prepareStatement(BookingRows.SELECT + OF_TICKET)) {
                select.setObject(1, ticketId);
                return BookingRows.read(select).stream().map(Booking.Known.class::cast).findFirst();
            }
        });
    }

    @Override
    public List<Booking> findAll(Collection<UUID> bookingIds) {
        return database.ask(connection -> {
            try (var select = connection.prepareStatement(BookingRows.SELECT + " WHERE id = ANY (?)")) {
                select.setArray(1, connection.createArrayOf("uuid", bookingIds.toArray()));
                return BookingRows.read(select);
            }
        });
    }

    @Override
    public List<Booking> ofBuyer(UUID buyerId, Optional<UUID> eventId, Optional<BookingStatus> status, Slice slice) {
        return list("buyer_id = ?", buyerId, eventId, status, slice);
    }

    @Override
    public List<Booking> ofEvent(UUID eventId, Optional<BookingStatus> status, Slice slice) {
        return list("event_id = ?", eventId, Optional.empty(), status, slice);
    }

    private List<Booking> list(String owner, UUID ownerId, Optional<UUID> eventId, Optional<BookingStatus> status,
            Slice slice) {
        var sql = new StringBuilder(BookingRows.SELECT).append(" WHERE ").append(owner);
        var values = new ArrayList<Object>(List.of(ownerId));
        eventId.ifPresent(id -> {
            sql.append(OF_EVENT);
            values.add(id);
        });
        status.ifPresent(wanted -> {
            sql.append(" AND status = ?");
            values.add(wanted.name());
        });
        slice.after().ifPresent(place -> {
            sql.append(" AND (requested_at, id) < (?, ?)");
            values.add(place.requestedAt().atOffset(ZoneOffset.UTC));
            values.add(place.bookingId());
        });
        sql.append(" ORDER BY requested_at DESC, id DESC LIMIT ").append(slice.size());
        return database.ask(connection -> {
            try (var select = connection.prepareStatement(sql.toString())) {
                for (int i = 0; i < values.size(); i++) {
                    select.setObject(i + 1, values.get(i));
                }
                return BookingRows.read(select);
            }
        });
    }
}
