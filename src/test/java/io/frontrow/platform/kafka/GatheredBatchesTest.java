package io.frontrow.platform.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    void moreArrivesWhileTheReaderRestsUntilEnoughWaits() throws Exception {
        var reader = new Reader(TimeUnit.HOURS.toNanos(1));
        gathered.onNext(batch(0, 1));
        reader.awaitWaiting();
        gathered.onNext(batch(1, MOST - 1));
        assertEquals(MOST, reader.taken.get(10, TimeUnit.SECONDS).size());
    }

    @Test
    void afterItsRestTheReaderWaitsForABatch() throws Exception {
        var reader = new Reader(1);
        gathered.onNext(batch(7, 1));
        assertEquals(List.of(7L), reader.taken.get(10, TimeUnit.SECONDS));
    }

    @Test
    void whatWaitsAtTheEndIsTakenAndNothingElse() throws Exception {
        var reader = new Reader(TimeUnit.HOURS.toNanos(1));
        gathered.onNext(batch(0, 1));
        gathered.end();
        gathered.onNext(batch(1, 1));
        assertEquals(List.of(0L), reader.taken.get(10, TimeUnit.SECONDS));
        assertTrue(offsets().isEmpty());
    }

    @Test
    void theEndEndsTheWaiting() throws Exception {
        var reader = new Reader(0);
        gathered.end();
        assertTrue(reader.taken.get(10, TimeUnit.SECONDS).isEmpty());
    }

    /// Rests and takes, on a thread of its own.
    private final class Reader {
        final CompletableFuture<List<Long>> taken = new CompletableFuture<>();
        private final Thread thread;

        /// Returns when it waits.
        Reader(long restNanos) {
            thread = Thread.ofVirtual().start(() -> {
                try {
                    gathered.rest(restNanos);
                    taken.complete(offsets());
                } catch (InterruptedException e) {
                    taken.completeExceptionally(e);
                }
            });
            awaitWaiting();
        }

        void awaitWaiting() {
            while (!WAITING.contains(thread.getState()) && !taken.isDone()) {
                Thread.onSpinWait();
            }
        }
    }

    private List<Long> offsets() throws InterruptedException {
        return gathered.take(Long.MAX_VALUE).stream().flatMap(batch -> batch.records(PARTITION).stream()).map(ConsumerRecord::offset).toList();
    }

    private static ConsumerRecords<byte[], byte[]> batch(long first, int size) {
        var records = LongStream.range(first, first + size)
                .mapToObj(offset -> new ConsumerRecord<byte[], byte[]>(PARTITION.topic(), 0, offset, null, new byte[1])).toList();
        return new ConsumerRecords<>(Map.of(PARTITION, records), Map.of());
    }
}
