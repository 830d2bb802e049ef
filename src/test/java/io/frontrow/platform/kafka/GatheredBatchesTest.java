package io.frontrow.platform.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class GatheredBatchesTest {
    private static final TopicPartition PARTITION = new TopicPartition("results", 0);
    private static final int MOST = 10;
    private static final Set<Thread.State> WAITING = EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final GatheredBatches gathered = new GatheredBatches(MOST);
    private long asked;

    GatheredBatchesTest() {
        gathered.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long batches) {
                asked += batches;
            }

            @Override
            public void cancel() {
                throw new AssertionError("nobody cancels");
            }
        });
    }

    @Test
    void whatArrivesWhileTheReaderIsBusyIsTakenAtOnceAndInOrder() throws InterruptedException {
        gathered.onNext(batch(0, 1));
        assertEquals(List.of(0L), offsets());
        gathered.onNext(batch(1, 2));
        gathered.onNext(batch(3, 4));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), offsets());
    }

    @Test
    void moreIsAskedForUntilEnoughWaits() throws InterruptedException {
        assertEquals(1, asked);
        gathered.onNext(batch(0, MOST - 1));
        assertEquals(2, asked);
        gathered.onNext(batch(MOST - 1, 5));
        assertEquals(2, asked);
        offsets();
        assertEquals(3, asked);
        gathered.onNext(batch(20, 1));
        assertEquals(4, asked);
        offsets();
        assertEquals(4, asked, "one batch is on its way already");
    }

    @Test
    void theReaderWaitsForABatch() throws Exception {
        var reader = taking();
        gathered.onNext(batch(7, 1));
        assertEquals(List.of(7L), reader.get(10, TimeUnit.SECONDS));
    }

    @Test
    void moreArrivesWhileTheReaderRestsUntilEnoughWaits() throws Exception {
        var rested = resting(TimeUnit.HOURS.toNanos(1));
        gathered.onNext(batch(0, 1));
        assertFalse(rested.isDone());
        gathered.onNext(batch(1, MOST - 1));
        rested.get(10, TimeUnit.SECONDS);
        assertEquals(MOST, offsets().size());
    }

    @Test
    void theRestEndsInTime() throws Exception {
        resting(1).get(10, TimeUnit.SECONDS);
        gathered.onNext(batch(0, 1));
        assertEquals(List.of(0L), taking().get(10, TimeUnit.SECONDS));
    }

    @Test
    void theRestEndsWithAllElse() throws Exception {
        var rested = resting(TimeUnit.HOURS.toNanos(1));
        gathered.end();
        rested.get(10, TimeUnit.SECONDS);
    }

    @Test
    void nothingIsTakenAfterTheEnd() throws Exception {
        var reader = taking();
        gathered.end();
        assertTrue(reader.get(10, TimeUnit.SECONDS).isEmpty());
        gathered.onNext(batch(0, 1));
        assertTrue(offsets().isEmpty());
    }

    private CompletableFuture<List<Long>> taking() {
        return waiting(this::offsets);
    }

    private CompletableFuture<List<Long>> resting(long nanos) {
        return waiting(() -> {
            gathered.rest(nanos);
            return List.of();
        });
    }

    /// Returns when the reader waits.
    private static <T> CompletableFuture<T> waiting(Callable<T> read) {
        var done = new CompletableFuture<T>();
        var reader = Thread.ofVirtual().start(() -> {
            try {
                done.complete(read.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        while (!WAITING.contains(reader.getState()) && !done.isDone()) {
            Thread.onSpinWait();
        }
        return done;
    }

    private List<Long> offsets() throws InterruptedException {
        return gathered.take().stream().flatMap(batch -> batch.records(PARTITION).stream()).map(ConsumerRecord::offset).toList();
    }

    private static ConsumerRecords<byte[], byte[]> batch(long first, int size) {
        var records = LongStream.range(first, first + size)
                .mapToObj(offset -> new ConsumerRecord<byte[], byte[]>(PARTITION.topic(), 0, offset, null, new byte[1])).toList();
        return new ConsumerRecords<>(Map.of(PARTITION, records), Map.of());
    }
}
