package io.frontrow.seatinventory.adapter.out.kafka;

import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.BlockSeats;
import io.frontrow.seatinventory.SeatCommand.CloseEvent;
import io.frontrow.seatinventory.SeatCommand.ForgetIds;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatCommand.UnblockSeats;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.SeatTopics;
import io.frontrow.seatinventory.SubsectionKey;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/// Appends commands to Kafka. Any thread may send. One per process.
///
/// The partition is computed here from a number that is known from the start, so a send asks Kafka for
/// nothing but the append.
public final class KafkaSeatCommands implements SeatCommands, AutoCloseable {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

    private final Producer<byte[], byte[]> producer;
    private final int partitions;
    private final Function<SeatCommand, byte[]> encoder;

    public KafkaSeatCommands(Producer<byte[], byte[]> producer, int partitions,
            Function<SeatCommand, byte[]> encoder) {
        this.producer = producer;
        this.partitions = partitions;
        this.encoder = encoder;
    }

    @Override
    public CompletionStage<Void> send(SeatCommand command) {
        var bytes = encoder.apply(command);
        return switch (command) {
            case OpenSubsection open -> append(open.subsection(), bytes);
            case HoldSeats hold -> append(hold.subsection(), bytes);
            case ReleaseSeats release -> append(release.subsection(), bytes);
            case SellSeats sell -> append(sell.subsection(), bytes);
            case BlockSeats block -> append(block.subsection(), bytes);
            case UnblockSeats unblock -> append(unblock.subsection(), bytes);
            case ForgetIds forget -> append(forget.subsection(), bytes);
            case CloseEvent _ -> appendEverywhere(bytes);
        };
    }

    /// Gives what is on its way two seconds to arrive.
    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
    }

    private CompletionStage<Void> appendEverywhere(byte[] bytes) {
        return CompletableFuture.allOf(IntStream.range(0, partitions)
                .mapToObj(partition -> append(partition, bytes))
                .toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> append(SubsectionKey subsection, byte[] bytes) {
        return append(subsection.partition(partitions), bytes);
    }

    private CompletableFuture<Void> append(int partition, byte[] bytes) {
        var done = new CompletableFuture<Void>();
        try {
            producer.send(new ProducerRecord<>(SeatTopics.COMMANDS, partition, null, bytes), (_, failure) -> {
                if (failure == null) {
                    done.complete(null);
                } else {
                    done.completeExceptionally(new SeatCommandsUnavailable(failure));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            done.completeExceptionally(new SeatCommandsUnavailable(e));
        }
        return done;
    }
}
