package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.seatinventory.adapter.in.kafka.EngineWatch.Cause;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/// What happens to a partition with which something is wrong. It never concerns the other partitions.
final class PartitionTrouble {
    private static final Logger LOG = Logger.getLogger(PartitionTrouble.class);

    private final CommandLog log;
    private final ResultFold fold;
    private final EngineWatch watch;

    PartitionTrouble(CommandLog log, ResultFold fold, EngineWatch watch) {
        this.log = log;
        this.fold = fold;
        this.watch = watch;
    }

    /// Does the work of one partition; when it fails, the partition is taken over again.
    void guarded(OwnedPartition partition, Runnable work) {
        try {
            work.run();
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            retake(partition, Cause.FAILED, e);
        }
    }

    /// Drops the partition's memory; its next take-over comes after a pause.
    void retake(OwnedPartition partition, Cause cause, Exception reason) {
        if (reason == null || reason instanceof KafkaException) {
            LOG.warnf("Partition %d is taken over again: %s %s", partition.number, cause,
                    reason == null ? "" : reason);
        } else {
            LOG.errorf(reason, "Partition %d is taken over again: %s", partition.number, cause);
        }
        halt(partition);
        partition.retake(System.nanoTime(), System.currentTimeMillis());
        watch.dropped(cause);
    }

    /// Leaves the partition standing until an operator has looked at it.
    void refuse(OwnedPartition partition, String reason) {
        LOG.errorf("%s This partition stands still; the others go on.", reason);
        halt(partition);
        partition.refuse(reason, System.currentTimeMillis());
        watch.dropped(Cause.REFUSED);
    }

    private void halt(OwnedPartition partition) {
        log.pause(partition.number);
        fold.remove(partition.number);
    }
}
