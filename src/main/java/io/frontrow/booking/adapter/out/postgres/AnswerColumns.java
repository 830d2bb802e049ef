package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.domain.Answer;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.FailureReason;
import io.frontrow.booking.domain.Reference;
import io.frontrow.booking.domain.SeatPosition;
import io.frontrow.booking.domain.Selection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A batch of answers as one array per column, so that one statement writes all of it.
final class AnswerColumns {
    private static final String INSERT = """
            INSERT INTO booking.booking (id, status, buyer_id, event_id, section, subsection, seats_per_row, quantity,
                    manual, price_minor, currency, requested_at, hold_seconds, seats, pay_until, failure,
                    subsection_index)
            SELECT id, status, buyer_id, event_id, section, subsection, seats_per_row, quantity,
                    manual, price_minor, currency, to_timestamp(requested_at_millis / 1000.0), hold_seconds,
                    string_to_array(seats, ','),
                    CASE WHEN seats IS NOT NULL THEN now() + make_interval(secs => hold_seconds) END, failure,
                    subsection_index
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS answer (id, status, buyer_id, event_id, section,
                    subsection, seats_per_row, quantity, manual, price_minor, currency, requested_at_millis,
                    hold_seconds, seats, failure, subsection_index)
            ON CONFLICT (id) DO UPDATE SET buyer_id = excluded.buyer_id, event_id = excluded.event_id,
                    section = excluded.section, subsection = excluded.subsection, seats_per_row = excluded.seats_per_row,
                    quantity = excluded.quantity, manual = excluded.manual, price_minor = excluded.price_minor,
                    currency = excluded.currency, requested_at = excluded.requested_at,
                    hold_seconds = excluded.hold_seconds, seats = excluded.seats,
                    subsection_index = excluded.subsection_index
                WHERE booking.status = 'CANCELLED' AND booking.buyer_id IS NULL
            RETURNING id, status, number, pay_until""";

    /// A row that was written. `payUntil` is null where nothing is held.
    record Row(BookingStatus status, Reference reference, Instant payUntil) {}

    private record Line(Answer answer, BookingStatus status, BookingRequest request, String seats,
            FailureReason failure) {}

    private final List<Line> lines;

    AnswerColumns(List<Answer> answers) {
        lines = answers.stream().map(AnswerColumns::line).toList();
    }

    private static Line line(Answer answer) {
        return switch (answer) {
            case Answer.Held held -> new Line(held, BookingStatus.PENDING_PAYMENT, held.request(),
                    held.seats().stream().map(SeatPosition::toString).collect(Collectors.joining(",")), null);
            case Answer.Refused refused -> new Line(refused, BookingStatus.FAILED, refused.request(), null,
                    refused.reason());
            case Answer.Unreadable unreadable -> new Line(unreadable, BookingStatus.FAILED, null, null,
                    FailureReason.UNDECODABLE);
        };
    }

    /// Those whose id is there already stay as they are, but a booking that was withdrawn learns what was asked for. No id
    /// twice. Returns those that were not there or learnt something.
    Map<UUID, Row> insert(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            bind(insert, 1, "uuid", line -> line.answer.bookingId());
            bind(insert, 2, "text", line -> line.status.name());
            bindRequest(insert, 3, "uuid", BookingRequest::buyerId);
            bindRequest(insert, 4, "uuid", BookingRequest::eventId);
            bindRequest(insert, 5, "text", BookingRequest::section);
            bindRequest(insert, 6, "integer", BookingRequest::subsection);
            bindRequest(insert, 7, "integer", BookingRequest::seatsPerRow);
            bindRequest(insert, 8, "integer", BookingRequest::quantity);
            bindRequest(insert, 9, "boolean", request -> request.selection() == Selection.MANUAL);
            bindRequest(insert, 10, "bigint", request -> request.price().amountMinor());
            bindRequest(insert, 11, "text", request -> request.price().currency());
            bindRequest(insert, 12, "bigint", request -> request.requestedAt().toEpochMilli());
            bindRequest(insert, 13, "integer", BookingRequest::holdSeconds);
            bind(insert, 14, "text", line -> line.seats);
            bind(insert, 15, "text", line -> line.failure == null ? null : line.failure.name());
            bind(insert, 16, "integer", line -> line.answer instanceof Answer.Held held ? held.subsection().index() : null);
            return rows(insert);
        }
    }

    private static Map<UUID, Row> rows(PreparedStatement insert) throws SQLException {
        var rows = new HashMap<UUID, Row>();
        try (var row = insert.executeQuery()) {
            while (row.next()) {
                var payUntil = row.getObject(4, OffsetDateTime.class);
                rows.put(row.getObject(1, UUID.class), new Row(BookingStatus.valueOf(row.getString(2)),
                        Reference.ofNumber(row.getLong(3)), payUntil == null ? null : payUntil.toInstant()));
            }
        }
        return rows;
    }

    private void bindRequest(PreparedStatement insert, int column, String type, Function<BookingRequest, ?> value)
            throws SQLException {
        bind(insert, column, type, line -> line.request == null ? null : value.apply(line.request));
    }

    private void bind(PreparedStatement insert, int column, String type, Function<Line, ?> value) throws SQLException {
        insert.setArray(column, insert.getConnection().createArrayOf(type, lines.stream().map(value).toArray()));
    }
}
