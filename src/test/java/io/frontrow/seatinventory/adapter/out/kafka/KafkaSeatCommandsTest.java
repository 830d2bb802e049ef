package io.frontrow.seatinventory.adapter.out.kafka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.seatinventory.SeatChoice.BestAvailable;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.BlockSeats;
import io.frontrow.seatinventory.SeatCommand.CloseEvent;
import io.frontrow.seatinventory.SeatCommand.ForgetIds;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatCommand.UnblockSeats;
import io.frontrow.seatinventory.SeatCommands.SeatCommandsUnavailable;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.seatinventory.SeatTopics;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaSeatCommandsTest {
    private static final int PARTITIONS = 12;
    private static final byte[] BYTES = {1, 2, 3};
    private final MockProducer<byte[], byte[]> kafka = new MockProducer<>(false, new RoundRobinPartitioner(),
            new ByteArraySerializer(), new ByteArraySerializer());
    private final KafkaSeatCommands commands = new KafkaSeatCommands(kafka, PARTITIONS, _ -> BYTES);

    @Test
    void goesToThePartitionOfItsSubsectionAndCompletesOnTheAck() {
        var hold = hold(7);
        var sent = commands.send(hold).toCompletableFuture();

        assertTrue(!sent.isDone(), "not before the broker has it");
        var record = kafka.history().getFirst();
        assertEquals(SeatTopics.COMMANDS, record.topic());
        assertEquals(hold.subsection().partition(PARTITIONS), record.partition());
        assertArrayEquals(BYTES, record.value());
        kafka.completeNext();
        sent.join();
    }

    @Test
    void everythingAboutASubsectionGoesToItsPartition() {
        var id = UUID.randomUUID();
        var here = new SubsectionKey(UUID.randomUUID(), 5);
        for (var command : List.of(new OpenSubsection(id, here, 1, 0, 9), new ReleaseSeats(id, here), new SellSeats(id, here),
                new BlockSeats(id, here, new int[] {1}), new UnblockSeats(id, here, new int[] {1}),
                new ForgetIds(id, here, List.of(id)))) {
            commands.send(command);
            assertEquals(here.partition(PARTITIONS), kafka.history().getLast().partition(), command.toString());
        }
        assertEquals(6, kafka.history().size());
    }

    @Test
    void closingAnEventGoesToEveryPartitionAndCompletesWithTheLast() {
        var sent = commands.send(new CloseEvent(UUID.randomUUID(), UUID.randomUUID(), 1))
                .toCompletableFuture();

        assertEquals(PARTITIONS, kafka.history().stream().map(record -> record.partition()).distinct()
                .count());
        for (int partition = 0; partition < PARTITIONS; partition++) {
            assertTrue(!sent.isDone());
            kafka.completeNext();
        }
        sent.join();
    }

    @Test
    void anUnconfirmedSendIsUnavailable() {
        var sent = commands.send(hold(0)).toCompletableFuture();
        kafka.errorNext(new TimeoutException("no broker"));

        var failure = assertThrows(CompletionException.class, sent::join);
        assertInstanceOf(SeatCommandsUnavailable.class, failure.getCause());
    }

    @Test
    void aRefusedSendIsUnavailableTooAndNeverThrown() {
        kafka.sendException = new TimeoutException("buffer full");
        var sent = commands.send(hold(0)).toCompletableFuture();

        Eventually.within(Duration.ofSeconds(1), sent::isCompletedExceptionally);
    }

    private static SeatCommand.HoldSeats hold(int subsection) {
        return new HoldSeats(UUID.randomUUID(), new SubsectionKey(UUID.randomUUID(), subsection),
                new BestAvailable(1), false,
                new byte[0]);
    }
}
