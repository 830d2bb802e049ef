package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.application.port.out.PaymentLedger.Attempt;
import io.frontrow.booking.application.port.out.PaymentLedger.Start;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.PaymentState;
import io.frontrow.shared.Money;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Decides whether an attempt to pay may start, under the lock of its booking's row, so that of two at once the second sees
/// the first.
record PaymentStart(Connection connection, Attempt attempt) {
    private static final String BOOKING = """
            SELECT status, pay_until <= now() AS over, price_minor * quantity AS amount_minor, currency
            FROM booking.booking WHERE id = ? FOR UPDATE""";
    private static final String PAYMENTS = "SELECT id, key_id, state FROM booking.payment WHERE booking_id = ?";
    private static final String INSERT = """
            INSERT INTO booking.payment (id, booking_id, amount_minor, currency, state, key_id)
            VALUES (?, ?, ?, ?, 'STARTED', ?)""";

    private record Earlier(UUID id, UUID keyId, PaymentState state) {}

    Start decide() throws SQLException {
        try (var select = connection.prepareStatement(BOOKING)) {
            select.setObject(1, attempt.bookingId());
            try (var row = select.executeQuery()) {
                row.next();
                return decide(row, earlier());
            }
        }
    }

    private Start decide(ResultSet booking, List<Earlier> earlier) throws SQLException {
        var same = earlier.stream().filter(payment -> payment.id().equals(attempt.paymentId())).findFirst();
        if (same.isPresent() && same.get().state() != PaymentState.STARTED) {
            return new Start.Decided(same.get().state());
        }
        if (same.isEmpty() && earlier.stream().anyMatch(this::hasOurKey)) {
            return new Start.KeyReused();
        }
        var status = BookingStatus.valueOf(booking.getString("status"));
        if (status == BookingStatus.EXPIRED || status == BookingStatus.PENDING_PAYMENT && booking.getBoolean("over")) {
            return new Start.TooLate();
        }
        if (status != BookingStatus.PENDING_PAYMENT) {
            return new Start.WrongState(status);
        }
        var amount = new Money(booking.getLong("amount_minor"), booking.getString("currency"));
        return same.isPresent() ? new Start.Started(amount) : insert(amount, earlier);
    }

    private Start insert(Money amount, List<Earlier> earlier) throws SQLException {
        if (earlier.stream().anyMatch(payment -> payment.state() == PaymentState.STARTED)) {
            return new Start.AnotherInProgress();
        }
        Database.change(connection, INSERT, attempt.paymentId(), attempt.bookingId(), amount.amountMinor(),
                amount.currency(), attempt.keyId().orElse(null));
        return new Start.Started(amount);
    }

    /// A declined payment does not bind its key.
    private boolean hasOurKey(Earlier payment) {
        return payment.keyId() != null && payment.state() != PaymentState.DECLINED
                && attempt.keyId().filter(payment.keyId()::equals).isPresent();
    }

    private List<Earlier> earlier() throws SQLException {
        try (var select = connection.prepareStatement(PAYMENTS)) {
            select.setObject(1, attempt.bookingId());
            var earlier = new ArrayList<Earlier>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    earlier.add(new Earlier(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                            PaymentState.valueOf(row.getString(3))));
                }
            }
            return earlier;
        }
    }
}
