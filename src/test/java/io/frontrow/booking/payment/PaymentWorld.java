package io.frontrow.booking.payment;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Bookings that wait for their payment, and what became of them, at both ends of the wire.
@Singleton
public class PaymentWorld {
    static final int PRICE = 280000;
    /// Read at both ends: one line a booking, with what must never be anything else.
    private static final String VERDICTS = """
            SELECT concat_ws(' ', b.status,
                (SELECT string_agg(p.state, '+' ORDER BY p.state) FROM booking.payment p WHERE p.booking_id = b.id),
                (SELECT count(*) FROM paymentsimulator.charge c JOIN booking.payment p ON p.id = c.reference
                    WHERE p.booking_id = b.id AND c.approved AND c.refunded_at IS NULL),
                (SELECT count(*) FROM booking.ticket t WHERE t.booking_id = b.id)) AS verdict, count(*)
            FROM booking.booking b WHERE b.event_id = '%s' GROUP BY 1 ORDER BY 1""";
    private final DataSource database;

    PaymentWorld(DataSource database) {
        this.database = database;
    }

    /// Of one seat each, by the same buyer; the time to pay is `seconds` from now.
    List<UUID> unpaid(UUID eventId, UUID buyerId, int count, double seconds) {
        var ids = new ArrayList<UUID>();
        for (var id : column("""
                INSERT INTO booking.booking (id, status, buyer_id, event_id, section, subsection, seats_per_row, quantity,
                    manual, price_minor, currency, requested_at, hold_seconds, seats, pay_until, subsection_index)
                SELECT gen_random_uuid(), 'PENDING_PAYMENT', '%s', '%s', 'A', 1, 10, 1, false, %d, 'TWD', now(), 900,
                    ARRAY['1-1'], now() + make_interval(secs => %s), 0 FROM generate_series(1, %d) RETURNING id"""
                .formatted(buyerId, eventId, PRICE, seconds, count))) {
            ids.add(UUID.fromString(id));
        }
        return ids;
    }

    void payUntil(UUID bookingId, double millisFromNow) {
        execute("UPDATE booking.booking SET pay_until = now() + make_interval(secs => " + millisFromNow / 1000 + ") WHERE id = '"
                + bookingId + "'");
    }

    /// A payment that is on record and approved at the provider, of which booking has not heard.
    UUID approvedAtTheProvider(UUID bookingId) {
        var id = UUID.randomUUID();
        execute("INSERT INTO booking.payment (id, booking_id, amount_minor, currency, state) VALUES ('%s', '%s', %d, 'TWD', 'STARTED')"
                .formatted(id, bookingId, PRICE));
        execute("INSERT INTO paymentsimulator.charge VALUES ('%s', %d, 'TWD', true, now())".formatted(id, PRICE));
        return id;
    }

    /// `status payments kept-at-the-provider tickets: how many`.
    List<String> verdicts(UUID eventId) {
        return column("SELECT verdict || ': ' || count FROM (" + VERDICTS.formatted(eventId) + ") v");
    }

    List<String> column(String sql) {
        var answers = new ArrayList<String>();
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
