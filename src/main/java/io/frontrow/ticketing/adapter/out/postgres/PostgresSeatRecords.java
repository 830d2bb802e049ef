package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.platform.postgres.ResultPositions;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import io.frontrow.ticketing.application.port.out.SeatRecords;
import io.frontrow.ticketing.domain.SeatChanges;
import io.frontrow.ticketing.domain.SeatClaim;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// One transaction for all that was read at once, a handful of statements whatever its size.
public final class PostgresSeatRecords implements SeatRecords {
    private static final Logger LOG = Logger.getLogger(PostgresSeatRecords.class);

    private final DataSource database;
    private final ResultPositions positions = new ResultPositions("ticketing");
    private final SeatRecordsMetrics metrics;

    public PostgresSeatRecords(DataSource database, MeterRegistry registry) {
        this.database = database;
        this.metrics = SeatRecordsMetrics.in(registry);
    }

    @Override
    public LogPosition position(int partition) {
        return Transaction.query(database, connection -> positions.load(connection, partition));
    }

    @Override
    public boolean save(List<PositionMove> moves, SeatChanges changes) {
        return Transaction.run(database, connection -> {
            if (!positions.move(connection, moves)) {
                return false;
            }
            write(connection, moves.getFirst().partition(), changes);
            return true;
        });
    }

    @Override
    public boolean setAside(int partition, LogPosition from, LogPosition to, Unusable unusable) {
        LOG.errorf("Result %d of partition %d is set aside: %s", unusable.offset(), partition, unusable.reason());
        metrics.setAside().increment();
        return Transaction.run(database, connection -> {
            if (!positions.move(connection, List.of(new PositionMove(partition, from, to)))) {
                return false;
            }
            keep(connection, partition, unusable);
            return true;
        });
    }

    private static void keep(Connection connection, int partition, Unusable unusable) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO ticketing.unusable_result (partition, result_offset, result, reason) VALUES (?, ?, ?, ?)
                ON CONFLICT (partition, result_offset) DO NOTHING""")) {
            insert.setInt(1, partition);
            insert.setLong(2, unusable.offset());
            insert.setBytes(3, unusable.result());
            insert.setString(4, unusable.reason().replace('\0', ' '));
            insert.executeUpdate();
        }
    }

    /// @param own a partition whose position this transaction has moved, so that nobody else writes beside it
    private void write(Connection connection, int own, SeatChanges changes) throws SQLException {
        var totals = new EventTotals(connection, own);
        var attempts = new AttemptRows(connection, totals);
        var messages = new SeatChangeMessages(connection);
        var seats = new SubsectionSeatsRows(connection, totals, messages);
        attempts.record(changes);
        int misfits = new ClaimRows(connection).write(changes);
        seats.change(changes.statuses());
        var stocks = new StockRows(connection, totals, messages);
        int oversold = stocks.change(changes.stock());
        new BlockAnswerRows(connection).write(changes.blockAnswers());
        if (misfits > 0) {
            report(misfits, changes);
            seats.rebuild(changes.statuses().keySet());
        }
        if (oversold > 0) {
            metrics.guardHits().increment(oversold);
            LOG.errorf("%d stocks have given more than they have: %s", oversold, changes.stock());
        }
        var calledOff = new CalledOffSeats(connection);
        calledOff.free(changes.closed());
        seats.rebuild(calledOff.seats());
        stocks.change(calledOff.stock());
        totals.write();
        messages.write();
        count(changes, attempts);
    }

    private void report(int misfits, SeatChanges changes) {
        metrics.guardHits().increment(misfits);
        var holds = changes.taken().stream().map(SeatClaim::holdId).distinct().toList();
        LOG.errorf("%d seat claims did not fit what stood there and were left out; new holds of the batch: %s,"
                + " taken twice within it: %s, subsections: %s", misfits, holds, changes.doubled(), changes.statuses().keySet());
    }

    private void count(SeatChanges changes, AttemptRows attempts) {
        metrics.claims().increment(changes.taken().size());
        metrics.published().increment(attempts.published());
        metrics.failed().increment(attempts.failed());
    }
}
