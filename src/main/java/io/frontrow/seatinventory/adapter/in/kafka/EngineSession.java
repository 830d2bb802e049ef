package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.seatinventory.adapter.in.kafka.EngineWatch.Cause;
import io.frontrow.seatinventory.adapter.in.kafka.OwnedPartition.State;
import io.frontrow.seatinventory.application.port.in.DecideSeats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/// The loop from the making of its clients to their end: takes partitions over, decides, writes, saves. One
/// thread.
final class EngineSession implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EngineSession.class);
    private static final Duration IDLE_WAIT = Duration.ofMillis(100);
    private static final long CATCH_UP_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long SAVE_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Map<Integer, OwnedPartition> owned;
    private final IntFunction<DecideSeats> seats;
    private final EngineWatch watch;
    private final CommandLog log;
    private final ResultFold fold;
    private final ResultWriter writer;
    private final PartitionTrouble trouble;
    private final TakeOvers takeOvers;

    /// `owned` is filled and emptied by this session and may be read by any thread.
    EngineSession(EngineSettings settings, EngineClients clients, IntFunction<DecideSeats> seats,
            EngineWatch watch, Map<Integer, OwnedPartition> owned) {
        this.owned = owned;
        this.seats = seats;
        this.watch = watch;
        this.writer = new ResultWriter(settings, clients::producer);
        this.fold = new ResultFold(clients.results(), settings.results());
        this.log = new CommandLog(clients.commands(), settings.commands(), this::gained, this::gone);
        this.trouble = new PartitionTrouble(log, fold, watch);
        this.takeOvers = new TakeOvers(owned.values(), log, fold, trouble, watch);
    }

    /// For a process that comes: does what can be done before any partition does, as what takes time here costs nobody time. What fails here is done, or
    /// complained of, by the take-over.
    void prepare(BooleanSupplier stopping) {
        long start = System.nanoTime();
        try {
            writer.connect();
            new CatchUp(fold, seats).run(log.partitions(),
                    () -> stopping.getAsBoolean() || System.nanoTime() - start > CATCH_UP_LIMIT_NANOS);
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debug("nothing is prepared before partitions come", e);
        }
    }

    CommandLog log() {
        return log;
    }

    /// Does what there is to do now; waits a tenth of a second for it at most, but while Kafka does not
    /// answer.
    void step() {
        takeOvers.advance();
        decide(poll());
        save(SAVE_INTERVAL_NANOS);
    }

    /// Saves once more what is acknowledged. The partitions stay this process' own until its session times
    /// out, unless the log was told that this is the end.
    @Override
    public void close() {
        try (writer; fold; log) {
            save(0);
        } finally {
            owned.clear();
        }
    }

    private void gained(int number) {
        owned.put(number, new OwnedPartition(number, seats.apply(number), System.nanoTime(),
                System.currentTimeMillis()));
    }

    private void gone(int number) {
        owned.remove(number);
        fold.remove(number);
        watch.dropped(Cause.MOVED);
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        try {
            return log.poll(takeOvers.underWay() ? Duration.ZERO : IDLE_WAIT);
        } catch (OffsetOutOfRangeException e) {
            e.partitions().stream().map(partition -> owned.get(partition.partition()))
                    .forEach(partition -> trouble.retake(partition, Cause.FAILED, e));
            return ConsumerRecords.empty();
        }
    }

    private void decide(ConsumerRecords<byte[], byte[]> records) {
        var batches = new ArrayList<CommandBatch>();
        for (var partition : records.partitions()) {
            var own = owned.get(partition.partition());
            if (own != null && own.state() == State.RUNNING) {
                var batch = new CommandBatch(own, records.records(partition));
                trouble.guarded(own, () -> {
                    batch.decide();
                    batches.add(batch);
                });
            }
        }
        if (!batches.isEmpty()) {
            writer.write(batches);
            batches.forEach(batch -> trouble.guarded(batch.owned, () -> settle(batch)));
        }
    }

    private void settle(CommandBatch batch) {
        if (batch.failure() != null) {
            trouble.retake(batch.owned, Cause.SEND_FAILED, batch.failure());
        } else if (batch.settled()) {
            boolean caughtUp = log.caughtUp(batch.owned.number);
            batch.owned.acknowledged(caughtUp ? OwnedPartition.NOTHING : batch.lastTimestamp());
            watch.decided(batch.decided());
        } else {
            trouble.retake(batch.owned, Cause.OTHER_WRITER, null);
        }
    }

    private void save(long intervalNanos) {
        long now = System.nanoTime();
        for (var partition : owned.values()) {
            if (partition.saveDue(now, intervalNanos)) {
                trouble.guarded(partition, () -> save(partition));
            }
        }
    }

    private void save(OwnedPartition partition) {
        long start = System.nanoTime();
        partition.seats.checkpoint();
        partition.saved(start);
        watch.saved(System.nanoTime() - start);
    }
}
