package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.FailureReason;
import io.frontrow.booking.domain.Reference;
import io.frontrow.booking.domain.SeatPosition;
import io.frontrow.booking.domain.Selection;
import io.frontrow.shared.Money;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// A row as a booking.
final class BookingRows {
    static final String SELECT = """
            SELECT id, number, status, buyer_id, event_id, section, subsection, seats_per_row, quantity, manual,
                    price_minor, currency, requested_at, hold_seconds, seats, pay_until, failure
            FROM booking.booking""";

    private BookingRows() {}

    static List<Booking> read(PreparedStatement select) throws SQLException {
        var bookings = new ArrayList<Booking>();
        try (var row = select.executeQuery()) {
            while (row.next()) {
                bookings.add(booking(row));
            }
        }
        return bookings;
    }

    private static Booking booking(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var reference = Reference.ofNumber(row.getLong("number"));
        if (row.getObject("buyer_id") == null) {
            return new Booking.Unreadable(id, reference);
        }
        var status = BookingStatus.valueOf(row.getString("status"));
        return switch (status) {
            case PENDING_PAYMENT -> new Booking.AwaitingPayment(request(id, row), reference, seats(row),
                    time(row, "pay_until"));
            case FAILED -> new Booking.Failed(request(id, row), reference, FailureReason.valueOf(row.getString("failure")));
            case PROCESSING, COMPLETED, CANCELLED, EXPIRED, REFUNDED ->
                    throw new IllegalStateException("booking " + id + " is in an unknown state, " + status);
        };
    }

    private static BookingRequest request(UUID id, ResultSet row) throws SQLException {
        return new BookingRequest(id, row.getObject("buyer_id", UUID.class), row.getObject("event_id", UUID.class),
                row.getString("section"), row.getInt("subsection"), row.getInt("seats_per_row"), row.getInt("quantity"),
                row.getBoolean("manual") ? Selection.MANUAL : Selection.BEST_AVAILABLE,
                new Money(row.getLong("price_minor"), row.getString("currency")), time(row, "requested_at"),
                row.getInt("hold_seconds"));
    }

    private static List<SeatPosition> seats(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("seats").getArray())
                .map(seat -> SeatPosition.parse(seat).orElseThrow()).toList();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
