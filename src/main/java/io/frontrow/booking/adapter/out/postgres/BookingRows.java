package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.FailureReason;
import io.frontrow.booking.domain.Reference;
import io.frontrow.booking.domain.SeatPosition;
import io.frontrow.booking.domain.Selection;
import io.frontrow.booking.domain.Ticket;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.shared.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A row as a booking.
final class BookingRows {
    static final String SELECT = """
            SELECT id, number, status, buyer_id, event_id, section, subsection, seats_per_row, quantity, manual,
                    price_minor, currency, requested_at, hold_seconds, seats, pay_until, failure, paid_at,
                    subsection_index, COALESCE(ended_at, paid_at) AS changed_at,
                    CASE WHEN status IN ('COMPLETED', 'REFUNDED') THEN ARRAY(SELECT concat_ws(' ', ticket.id, position, code)
                        FROM booking.ticket WHERE ticket.booking_id = booking.id ORDER BY ticket.place) END AS tickets
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

    /// Those of the ids whose request is known, as they are now within the transaction that changed them.
    static List<DecidedBooking> decided(Connection connection, Collection<UUID> ids) throws SQLException {
        var decided = new ArrayList<DecidedBooking>();
        try (var select = connection.prepareStatement(SELECT + " WHERE id = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    if (booking(row) instanceof Booking.Known known) {
                        decided.add(new DecidedBooking(known, subsection(known, row), time(row, "changed_at")));
                    }
                }
            }
        }
        return decided;
    }

    /// Of a statement that answers ids and states.
    static Map<UUID, BookingStatus> states(PreparedStatement statement) throws SQLException {
        var states = new HashMap<UUID, BookingStatus>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                states.put(row.getObject(1, UUID.class), BookingStatus.valueOf(row.getString(2)));
            }
        }
        return states;
    }

    private static SubsectionKey subsection(Booking.Known booking, ResultSet row) throws SQLException {
        return new SubsectionKey(booking.request().eventId(), row.getInt("subsection_index"));
    }

    private static Booking booking(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var reference = Reference.ofNumber(row.getLong("number"));
        var status = BookingStatus.valueOf(row.getString("status"));
        if (row.getObject("buyer_id") == null) {
            return status == BookingStatus.CANCELLED
                    ? new Booking.Withdrawn(id, reference) : new Booking.Unreadable(id, reference);
        }
        return booking(status, request(id, row), reference, row);
    }

    private static Booking booking(BookingStatus status, BookingRequest request, Reference reference, ResultSet row)
            throws SQLException {
        var failure = row.getString("failure");
        return switch (status) {
            case PENDING_PAYMENT -> new Booking.AwaitingPayment(request, reference, seats(row), time(row, "pay_until"));
            case COMPLETED -> new Booking.Completed(request, reference, seats(row), time(row, "paid_at"), tickets(row));
            case FAILED -> new Booking.Failed(request, reference, FailureReason.valueOf(failure));
            case CANCELLED -> new Booking.Cancelled(request, reference, seats(row), failure != null);
            case EXPIRED -> new Booking.Expired(request, reference, seats(row), time(row, "pay_until"));
            case REFUNDED -> new Booking.Refunded(request, reference, seats(row), time(row, "paid_at"), tickets(row));
            case PROCESSING -> throw new IllegalStateException("a row of " + request.bookingId() + " while it is processed");
        };
    }

    private static BookingRequest request(UUID id, ResultSet row) throws SQLException {
        return new BookingRequest(id, row.getObject("buyer_id", UUID.class), row.getObject("event_id", UUID.class),
                row.getString("section"), row.getInt("subsection"), row.getInt("seats_per_row"), row.getInt("quantity"),
                row.getBoolean("manual") ? Selection.MANUAL : Selection.BEST_AVAILABLE,
                new Money(row.getLong("price_minor"), row.getString("currency")), time(row, "requested_at"),
                row.getInt("hold_seconds"));
    }

    private static List<Ticket> tickets(ResultSet row) throws SQLException {
        var tickets = new ArrayList<Ticket>();
        for (var ticket : (String[]) row.getArray("tickets").getArray()) {
            var parts = ticket.split(" ", 3);
            tickets.add(new Ticket(UUID.fromString(parts[0]), tickets.size() + 1, parts[1], parts[2]));
        }
        return tickets;
    }

    /// None when nothing was held.
    private static List<SeatPosition> seats(ResultSet row) throws SQLException {
        var seats = row.getArray("seats");
        return seats == null ? List.of() : Arrays.stream((String[]) seats.getArray())
                .map(seat -> SeatPosition.parse(seat).orElseThrow()).toList();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
