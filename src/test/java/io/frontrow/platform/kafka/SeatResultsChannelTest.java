package io.frontrow.platform.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.seatinventory.AcceptedHistory;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.ResultBatch;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatResult;
import io.frontrow.seatinventory.SeatResultCodec;
import io.frontrow.seatinventory.SeatResultsFollower;
import io.frontrow.seatinventory.SeatResultsFollower.Read;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// With a connector that reads a log in memory, and rows in memory.
class SeatResultsChannelTest {
    private static final TopicPartition PARTITION = new TopicPartition("results", 0);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final List<byte[]> log = log(6);
    private final List<Throwable> deaths = new CopyOnWriteArrayList<>();
    private final Rows rows = new Rows();
    private final SeatResultsFollower follower = new SeatResultsFollower(rows);
    private final SeatResultsChannel channel = new SeatResultsChannel("results", follower, connector(), Duration.ofHours(1), LOOK,
            UncheckedIOException.class::isInstance, (_, error) -> deaths.add(error)) { };
    private Flow.Subscriber<ConsumerRecords<byte[], byte[]>> subscriber;

    @BeforeEach
    void start() {
        follower.start(0);
        subscriber = channel.follow();
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long batches) {
                assertEquals(1, batches);
            }

            @Override
            public void cancel() {
                throw new AssertionError("nobody cancels");
            }
        });
    }

    @AfterEach
    void stop() throws InterruptedException {
        channel.stop(new ShutdownEvent());
    }

    @Test
    void whatWasLeftOutIsReadAgain() {
        read(0, 2);
        read(3, 6);

        applied(0, 1, 2, 3, 4, 5);
    }

    @Test
    void whatFailsWithoutAReasonIsReadAgainUntilItGoesWell() {
        rows.failures = List.of(new IllegalStateException("together"), new IllegalStateException("alone"),
                new IllegalStateException("set aside"));
        read(0, 1);

        applied(0, 1, 2, 3, 4, 5);
    }

    @Test
    void rowsOfADatabaseThatIsBehindAreWrittenAgainThoughNothingComes() {
        read(0, 6);
        applied(0, 1, 2, 3, 4, 5);

        rows.fallBack();

        applied(0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5);
    }

    @Test
    void anOutageIsWaitedFor() {
        rows.failures = List.of(gone(), gone());
        read(0, 6);

        applied(0, 1, 2, 3, 4, 5);
        assertEquals(1, rows.transactions);
    }

    @Test
    void whoStopsInAnOutageWaitsForNobody() throws InterruptedException {
        rows.gone = true;
        read(0, 6);
        Eventually.within(SOON, () -> assertTrue(rows.refused > 0));

        channel.stop(new ShutdownEvent());

        int refused = rows.refused;
        rows.gone = false;
        read(0, 6);
        assertEquals(List.of(), rows.applied);
        assertEquals(refused, rows.refused);
    }

    @Test
    void whatHasArrivedIsWrittenAtTheEnd() throws InterruptedException {
        read(0, 3);
        read(3, 6);

        channel.stop(new ShutdownEvent());

        assertEquals(List.of(0, 1, 2, 3, 4, 5), rows.applied);
        assertEquals(List.of(), deaths);
    }

    @Test
    void aConnectorThatEndsBeforeTheProcessEndsIt() {
        read(0, 3);
        subscriber.onError(new IOException("the client is gone"));

        applied(0, 1, 2);
        Eventually.within(SOON, () -> assertEquals(1, deaths.size()));
    }

    @Test
    void anErrorOfTheMachineEndsTheProcess() {
        rows.error = new StackOverflowError("of a test");
        read(0, 1);

        Eventually.within(SOON, () -> assertEquals(List.of(rows.error), deaths));
    }

    @Test
    void aRestIsFourTimesTheWorkUntilTheTurnIsTooLong() {
        assertEquals(40, SeatResultsChannel.rest(10, 300));
        assertEquals(200, SeatResultsChannel.rest(100, 300));
        assertTrue(SeatResultsChannel.rest(400, 300) <= 0);
        assertTrue(SeatResultsChannel.rest(1, 0) <= 0);
    }

    private static UncheckedIOException gone() {
        return new UncheckedIOException(new IOException("gone"));
    }

    private void applied(Integer... numbers) {
        Eventually.within(SOON, () -> assertEquals(List.of(numbers), rows.applied));
    }

    private void read(int from, int to) {
        var records = IntStream.range(from, to)
                .mapToObj(offset -> new ConsumerRecord<byte[], byte[]>(PARTITION.topic(), 0, offset, null, log.get(offset))).toList();
        subscriber.onNext(new ConsumerRecords<>(Map.of(PARTITION, records), Map.of()));
    }

    /// Reads on to the end of the log from where it is told to go.
    private KafkaClientService connector() {
        var consumer = (KafkaConsumer<?, ?>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {KafkaConsumer.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("getAssignments")) {
                        return Uni.createFrom().item(Set.of(PARTITION));
                    }
                    assertEquals("seek", method.getName());
                    int offset = Math.toIntExact((Long) arguments[1]);
                    return Uni.createFrom().voidItem().invoke(() -> read(offset, log.size()));
                });
        return (KafkaClientService) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {KafkaClientService.class},
                (_, method, _) -> method.getName().equals("getConsumers") ? List.of(consumer) : consumer);
    }

    private static List<byte[]> log(int size) {
        var log = new ArrayList<byte[]>();
        var writer = new AcceptedHistory(LogPosition.START);
        for (int number = 0; number < size; number++) {
            byte[] result = SeatResultCodec.encode(new SeatResult(number, new UUID(0, number), writer.position().hash(),
                    new EventClosed(new UUID(1, 1), number)));
            writer.offer(number, result);
            log.add(result);
        }
        return log;
    }

    /// Of one partition; used by the channel's thread and looked at by the test's.
    private static final class Rows implements SeatResultsFollower.Projection {
        private final List<Integer> applied = new CopyOnWriteArrayList<>();
        private volatile List<RuntimeException> failures = List.of();
        private volatile Error error;
        private volatile boolean gone;
        private volatile int refused;
        private volatile int transactions;
        private LogPosition position = LogPosition.START;

        @Override
        public synchronized LogPosition position(int partition) {
            return position;
        }

        @Override
        public synchronized boolean apply(List<ResultBatch> batches) {
            fail();
            var batch = batches.getFirst();
            assertEquals(position, batch.move().from());
            position = batch.move().to();
            batch.accepted().forEach(decision -> applied.add(((EventClosed) decision).attempt()));
            transactions++;
            return true;
        }

        @Override
        public synchronized boolean setAside(int partition, LogPosition from, LogPosition to, Read unusable, RuntimeException why) {
            fail();
            throw new AssertionError("nothing is unusable");
        }

        /// As a standby does that takes over and has not heard of the last transactions.
        synchronized void fallBack() {
            position = LogPosition.START;
        }

        private void fail() {
            if (error != null) {
                throw error;
            }
            if (gone) {
                refused++;
                throw gone();
            }
            if (!failures.isEmpty()) {
                var failure = failures.getFirst();
                failures = failures.subList(1, failures.size());
                throw failure;
            }
        }
    }
}
