package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.adapter.in.kafka.EngineWatch.Cause;
import io.frontrow.seatinventory.adapter.in.kafka.OwnedPartition.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.ApiException;
import org.jboss.logging.Logger;

/// Brings partitions from nothing, or from a checkpoint, to where their commands can be decided. The results
/// are read a piece at a time, so that partitions that run already go on meanwhile.
final class TakeOvers {
    private static final Logger LOG = Logger.getLogger(TakeOvers.class);
    private static final Duration WAIT_ALONE = Duration.ofMillis(100);
    private static final Duration WAIT_BESIDE_OTHERS = Duration.ofMillis(10);

    private final Collection<OwnedPartition> owned;
    private final CommandLog log;
    private final ResultFold fold;
    private final PartitionTrouble trouble;
    private final EngineWatch watch;

    TakeOvers(Collection<OwnedPartition> owned, CommandLog log, ResultFold fold, PartitionTrouble trouble,
            EngineWatch watch) {
        this.owned = owned;
        this.log = log;
        this.fold = fold;
        this.trouble = trouble;
        this.watch = watch;
    }

    /// Something is being read.
    boolean underWay() {
        return !fold.idle();
    }

    /// Begins what is due and reads the next piece.
    void advance() {
        begin();
        if (underWay()) {
            readOn();
            end();
        }
    }

    private void begin() {
        long now = System.nanoTime();
        var loaded = new ArrayList<OwnedPartition>();
        for (var partition : owned) {
            if (partition.due(now)) {
                trouble.guarded(partition, () -> {
                    partition.seats.takeOver();
                    loaded.add(partition);
                });
            }
        }
        var bounds = asked(loaded, () -> fold.bounds(loaded));
        if (bounds != null) {
            loaded.forEach(partition -> trouble.guarded(partition, () -> begin(partition, bounds)));
        }
    }

    private void begin(OwnedPartition partition, LogBounds bounds) {
        var problem = bounds.trouble(partition.number, partition.seats.position().nextResult());
        if (problem.isPresent()) {
            trouble.refuse(partition, problem.get());
        } else {
            partition.folding(bounds.end(partition.number), System.nanoTime());
            fold.add(partition);
        }
    }

    private void readOn() {
        boolean others = owned.stream().anyMatch(partition -> partition.state() == State.RUNNING);
        try {
            var pieces = fold.read(others ? WAIT_BESIDE_OTHERS : WAIT_ALONE);
            pieces.forEach((partition, piece) -> trouble.guarded(partition, () -> fold(partition, piece)));
        } catch (OffsetOutOfRangeException e) {
            fold.partitions(e.partitions()).forEach(partition -> trouble.retake(partition, Cause.FAILED, e));
        }
    }

    private void fold(OwnedPartition partition, List<ConsumerRecord<byte[], byte[]>> results) {
        var counts = new int[Verdict.values().length];
        for (var result : results) {
            counts[partition.seats.fold(result.offset(), result.value()).ordinal()]++;
        }
        for (var verdict : Verdict.values()) {
            watch.folded(verdict, counts[verdict.ordinal()]);
        }
    }

    private void end() {
        var finished = fold.finished();
        var bounds = asked(finished, () -> log.bounds(finished));
        if (bounds != null) {
            finished.forEach(partition -> trouble.guarded(partition, () -> end(partition, bounds)));
        }
    }

    private void end(OwnedPartition partition, LogBounds bounds) {
        fold.remove(partition.number);
        var position = partition.seats.position();
        long next = position.lastSource() + 1;
        var problem = bounds.trouble(partition.number, next);
        if (problem.isPresent()) {
            trouble.refuse(partition, problem.get());
            return;
        }
        partition.seats.checkpoint();
        log.resume(partition.number, next);
        long now = System.nanoTime();
        partition.running(now);
        watch.tookOver(now - partition.foldStartNanos());
        LOG.infof("Partition %d is taken over after %d ms, %d commands decided so far.", partition.number,
                TimeUnit.NANOSECONDS.toMillis(now - partition.waitingSinceNanos()), next);
    }

    /// Null when nothing is asked or Kafka does not answer; then the partitions try again after a pause.
    private LogBounds asked(List<OwnedPartition> partitions, Supplier<LogBounds> question) {
        if (partitions.isEmpty()) {
            return null;
        }
        try {
            return question.get();
        } catch (ApiException e) {
            partitions.forEach(partition -> trouble.retake(partition, Cause.FAILED, e));
            return null;
        }
    }
}
