package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.seatinventory.application.port.in.DecideSeats.Decided;
import io.frontrow.seatinventory.application.port.in.DecideSeats.Received;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;

/// Commands of one partition, what was decided about them, and what became of the results.
final class CommandBatch {
    final OwnedPartition owned;
    final List<ConsumerRecord<byte[], byte[]>> commands;
    private List<Decided> decided = List.of();
    private long[] resultOffsets = {};
    private volatile Exception failure;

    CommandBatch(OwnedPartition owned, List<ConsumerRecord<byte[], byte[]>> commands) {
        this.owned = owned;
        this.commands = commands;
    }

    /// @throws IllegalStateException when the commands do not follow what was decided before without a hole
    void decide() {
        long expected = owned.seats.position().lastSource() + 1;
        var received = new ArrayList<Received>(commands.size());
        for (var command : commands) {
            if (command.offset() != expected) {
                throw new IllegalStateException("command " + expected + " of partition " + owned.number
                        + " is missing, the next is " + command.offset());
            }
            received.add(new Received(expected++, command.value()));
        }
        owned.deciding(commands.getFirst().timestamp());
        decided = owned.seats.decide(received);
        resultOffsets = new long[decided.size()];
    }

    List<Decided> decided() {
        return decided;
    }

    /// Commands that belong into the dead-letter topic.
    List<ConsumerRecord<byte[], byte[]>> undecodable() {
        var dead = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (int i = 0; i < decided.size(); i++) {
            if (decided.get(i).undecodable()) {
                dead.add(commands.get(i));
            }
        }
        return dead;
    }

    /// Is told, on the producer's thread, where the log put result `index`.
    Callback acknowledgement(int index) {
        return (metadata, failed) -> {
            if (failed == null) {
                resultOffsets[index] = metadata.offset();
            } else {
                failure = failed;
            }
        };
    }

    void failed(Exception reason) {
        failure = reason;
    }

    /// Null when Kafka has confirmed everything.
    Exception failure() {
        return failure;
    }

    /// True when the results stand where they belong; only to be asked when nothing failed.
    boolean settled() {
        return owned.seats.acknowledged(resultOffsets);
    }

    long lastTimestamp() {
        return commands.getLast().timestamp();
    }
}
