package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.seatinventory.SeatDecision.BlockRefusal;
import io.frontrow.ticketing.application.port.out.BlockAnswers;
import io.frontrow.ticketing.domain.BlockAnswer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Looks again and again, because the answer may be written on any node; a seller's block is rare enough for that.
public final class PostgresBlockAnswers implements BlockAnswers {
    private static final long LIMIT_NANOS = Duration.ofSeconds(5).toNanos();
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final DataSource database;

    public PostgresBlockAnswers(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<BlockAnswer> await(UUID requestId) {
        long start = System.nanoTime();
        var answer = find(requestId);
        while (answer.isEmpty() && System.nanoTime() - start < LIMIT_NANOS && pause()) {
            answer = find(requestId);
        }
        return answer;
    }

    private Optional<BlockAnswer> find(UUID requestId) {
        return Transaction.query(database, connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT refusal FROM ticketing.block_answer WHERE request_id = ?")) {
                select.setObject(1, requestId);
                var row = select.executeQuery();
                return row.next() ? Optional.of(new BlockAnswer(requestId,
                        Optional.ofNullable(row.getString(1)).map(BlockRefusal::valueOf))) : Optional.empty();
            }
        });
    }

    /// Between two looks the caller's virtual thread sleeps, and holds no connection. False when it is no longer wanted.
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
