package io.frontrow.paymentsimulator.adapter.out.postgres;

import io.frontrow.paymentsimulator.application.port.out.Charges;
import io.frontrow.paymentsimulator.domain.Behaviour;
import io.frontrow.paymentsimulator.domain.Charge;
import io.frontrow.paymentsimulator.domain.Notice;
import io.frontrow.shared.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// The charges in PostgreSQL, in plain JDBC; each method is one statement.
public final class PostgresCharges implements Charges {
    private static final String COLUMNS = """
            reference, amount_minor, currency, CASE WHEN refunded_at IS NOT NULL THEN 'REFUNDED'
                WHEN decided_at > now() THEN 'PENDING' WHEN approved THEN 'APPROVED' ELSE 'DECLINED' END AS state""";
    private static final String ADD = """
            WITH added AS (INSERT INTO paymentsimulator.charge (reference, amount_minor, currency, approved, decided_at)
                VALUES (?, ?, ?, ?, now() + make_interval(secs => ?)) ON CONFLICT (reference) DO NOTHING
                RETURNING reference, decided_at),
            noticed AS (INSERT INTO paymentsimulator.notice (reference, due_at)
                SELECT reference, decided_at FROM added, generate_series(1, ?))
            SELECT count(*) FROM added""";
    private static final String FIND = "SELECT " + COLUMNS + " FROM paymentsimulator.charge WHERE reference = ?";
    private static final String REFUND = """
            UPDATE paymentsimulator.charge SET refunded_at = coalesce(refunded_at, now())
            WHERE reference = ? AND approved AND decided_at <= now()""";
    private static final String TAKE = """
            WITH taken AS (UPDATE paymentsimulator.notice
                SET tries = tries + 1, due_at = now() + make_interval(secs => least(power(2, tries), 60))
                WHERE number = ANY (ARRAY(SELECT number FROM paymentsimulator.notice WHERE due_at <= now()
                    ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)) RETURNING number, reference)
            SELECT number,\s""" + COLUMNS + " FROM taken JOIN paymentsimulator.charge USING (reference) ORDER BY number";
    private static final String DELIVERED = "DELETE FROM paymentsimulator.notice WHERE number = ?";
    private final DataSource database;

    public PostgresCharges(DataSource database) {
        this.database = database;
    }

    @Override
    public Charge add(UUID reference, Money amount, Behaviour behaviour) {
        return ask(connection -> {
            try (var add = prepare(connection, ADD, reference, amount.amountMinor(), amount.currency(),
                    behaviour.approved(), behaviour.delay().toSeconds(), behaviour.notices())) {
                add.executeQuery().close();
            }
            return find(connection, reference).orElseThrow();
        });
    }

    @Override
    public Optional<Charge> find(UUID reference) {
        return ask(connection -> find(connection, reference));
    }

    @Override
    public Optional<Charge> refund(UUID reference) {
        return ask(connection -> {
            try (var refund = prepare(connection, REFUND, reference)) {
                refund.executeUpdate();
            }
            return find(connection, reference);
        });
    }

    @Override
    public List<Notice> takeDue(int atMost) {
        return ask(connection -> {
            var due = new ArrayList<Notice>();
            try (var take = prepare(connection, TAKE, atMost); var row = take.executeQuery()) {
                while (row.next()) {
                    due.add(new Notice(row.getLong("number"), charge(row)));
                }
            }
            return due;
        });
    }

    @Override
    public void delivered(Notice notice) {
        ask(connection -> {
            try (var delete = prepare(connection, DELIVERED, notice.number())) {
                return delete.executeUpdate();
            }
        });
    }

    private static Optional<Charge> find(Connection connection, UUID reference) throws SQLException {
        try (var find = prepare(connection, FIND, reference); var row = find.executeQuery()) {
            return row.next() ? Optional.of(charge(row)) : Optional.empty();
        }
    }

    private static Charge charge(ResultSet row) throws SQLException {
        return new Charge(row.getObject("reference", UUID.class),
                new Money(row.getLong("amount_minor"), row.getString("currency")), Charge.State.valueOf(row.getString("state")));
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private <T> T ask(Question<T> question) {
        try (var connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the provider's memory fails", e);
        }
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
