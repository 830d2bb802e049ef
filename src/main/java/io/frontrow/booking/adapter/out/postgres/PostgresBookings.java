package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.platform.postgres.PostgresOutage;
import io.frontrow.platform.postgres.ResultPositions;
import io.frontrow.seatinventory.LogPosition;
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
    private final DataSource database;
    private final Consumer<List<Answer>> saved;
    private final ResultPositions positions = new ResultPositions("booking");

    /// `saved` hears of every batch after its commit.
    public PostgresBookings(DataSource database, Consumer<List<Answer>> saved) {
        this.database = database;
        this.saved = saved;
    }

    @Override
    public LogPosition position(int partition) {
        return ask(connection -> positions.load(connection, partition));
    }

    @Override
    public boolean save(List<Answer> answers, int partition, LogPosition from, LogPosition to) {
        boolean moved = ask(connection -> save(connection, answers, partition, from, to));
        if (moved) {
            saved.accept(answers);
        }
        return moved;
    }

    private boolean save(Connection connection, List<Answer> answers, int partition, LogPosition from, LogPosition to)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            boolean moved = positions.move(connection, partition, from, to);
            if (moved && !answers.isEmpty()) {
                new AnswerColumns(answers).insert(connection);
            }
            connection.commit();
            return moved;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    @Override
    public Optional<Booking> find(UUID bookingId) {
        return findAll(List.of(bookingId)).stream().findFirst();
    }

    @Override
    public List<Booking> findAll(Collection<UUID> bookingIds) {
        return ask(connection -> {
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
            sql.append(" AND event_id = ?");
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
        return ask(connection -> {
            try (var select = connection.prepareStatement(sql.toString())) {
                for (int i = 0; i < values.size(); i++) {
                    select.setObject(i + 1, values.get(i));
                }
                return BookingRows.read(select);
            }
        });
    }

    private <T> T ask(Question<T> question) {
        try (var connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            if (PostgresOutage.isCauseOf(e)) {
                throw new BookingsUnavailable(e);
            }
            throw new IllegalStateException("PostgreSQL refuses what booking asks", e);
        }
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
