package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.ticketing.domain.BlockAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Writes down what became of requests to block seats, inside the transaction that shows it, for whoever still waits; after
/// an hour nobody does.
final class BlockAnswerRows {
    private final Connection connection;

    BlockAnswerRows(Connection connection) {
        this.connection = connection;
    }

    void write(List<BlockAnswer> answers) throws SQLException {
        if (answers.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("""
                DELETE FROM ticketing.block_answer WHERE request_id IN (SELECT request_id FROM ticketing.block_answer
                    WHERE answered_at < now() - interval '1 hour' LIMIT 1000 FOR UPDATE SKIP LOCKED)""");
                var insert = connection.prepareStatement("""
                        INSERT INTO ticketing.block_answer (request_id, refusal)
                        SELECT * FROM unnest(?::uuid[], ?::text[]) ON CONFLICT (request_id) DO NOTHING""")) {
            delete.executeUpdate();
            new Unnest<>(insert, answers)
                    .column("uuid", BlockAnswer::requestId)
                    .column("text", answer -> answer.refusal().map(Enum::name).orElse(null));
            insert.executeUpdate();
        }
    }
}
