package io.frontrow.booking.adapter.out.postgres;

import io.frontrow.booking.application.port.out.PaymentLedger;
import io.frontrow.booking.domain.PaymentState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// The ledger in PostgreSQL. Payments that are taken are due again after 2, 4, 8 … 32 seconds.
public final class PostgresPaymentLedger implements PaymentLedger {
    private static final String DECLINE = """
            UPDATE booking.payment SET state = 'DECLINED', decided_at = now() WHERE id = ? AND state = 'STARTED'""";
    private static final String REFUNDED = """
            UPDATE booking.payment SET state = 'REFUNDED', refunded_at = now() WHERE id = ? AND state = 'REFUND_DUE'""";
    private static final String FIND = "SELECT booking_id, state FROM booking.payment WHERE id = ?";
    private static final String TAKE = """
            UPDATE booking.payment SET tries = tries + 1, due_at = now() + make_interval(secs => power(2, least(tries + 1, 5)))
            WHERE id = ANY (ARRAY(SELECT id FROM booking.payment WHERE state = ? AND (due_at <= now() OR ? AND tries = 0)
                ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)) RETURNING id""";
    private static final String BALANCES = """
            SELECT currency, coalesce(captured, 0), coalesce(refunded, 0), coalesce(sold, 0)
            FROM (SELECT currency, sum(amount_minor) AS captured,
                    sum(amount_minor) FILTER (WHERE state <> 'CAPTURED') AS refunded
                FROM booking.payment WHERE state IN ('CAPTURED', 'REFUND_DUE', 'REFUNDED') GROUP BY currency) AS money
            FULL JOIN (SELECT currency, sum(price_minor * quantity) AS sold
                FROM booking.booking WHERE status = 'COMPLETED' GROUP BY currency) AS seats USING (currency)""";
    private final Database database;

    public PostgresPaymentLedger(DataSource database) {
        this.database = new Database(database);
    }

    @Override
    public Start start(Attempt attempt) {
        return database.transact(connection -> new PaymentStart(connection, attempt).decide());
    }

    @Override
    public void decline(UUID paymentId) {
        database.ask(connection -> Database.change(connection, DECLINE, paymentId));
    }

    @Override
    public Optional<Entry> find(UUID paymentId) {
        return database.ask(connection -> {
            try (var find = connection.prepareStatement(FIND)) {
                find.setObject(1, paymentId);
                try (var row = find.executeQuery()) {
                    return row.next() ? Optional.of(new Entry(row.getObject(1, UUID.class),
                            PaymentState.valueOf(row.getString(2)))) : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<UUID> takeUndecided(int atMost) {
        return database.ask(connection -> Database.ids(connection, TAKE, PaymentState.STARTED.name(), false, atMost));
    }

    /// The first time at once.
    @Override
    public List<UUID> takeRefundsDue(int atMost) {
        return database.ask(connection -> Database.ids(connection, TAKE, PaymentState.REFUND_DUE.name(), true, atMost));
    }

    @Override
    public void refunded(UUID paymentId) {
        database.ask(connection -> Database.change(connection, REFUNDED, paymentId));
    }

    @Override
    public List<Balance> balances() {
        return database.ask(connection -> {
            var balances = new ArrayList<Balance>();
            try (var select = connection.prepareStatement(BALANCES); var row = select.executeQuery()) {
                while (row.next()) {
                    balances.add(new Balance(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
                }
            }
            return balances;
        });
    }
}
