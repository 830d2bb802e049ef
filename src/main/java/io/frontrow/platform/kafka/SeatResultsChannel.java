package io.frontrow.platform.kafka;

import io.frontrow.seatinventory.SeatResultsFollower;
import io.frontrow.seatinventory.SeatResultsFollower.Read;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// The Kafka side of a projection of the seat results: a batch channel that starts wherever the projection's own position
/// says, never at a committed offset, and goes back there when somebody else has moved it. A subclass names its channel
/// and forwards its `@Incoming` batches to [#consume]. Batches come one after the other on a worker thread, partitions
/// are assigned on the client's polling thread.
public abstract class SeatResultsChannel implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(SeatResultsChannel.class);
    private static final Duration BACK_OFF = Duration.ofMillis(200);
    private static final Duration SEEK_DEADLINE = Duration.ofSeconds(30);

    private final String channel;
    private final SeatResultsFollower follower;
    private final KafkaClientService clients;
    private final Predicate<RuntimeException> outage;
    private volatile boolean stopping;

    /// `outage` tells a broken neighbour, which is waited for, from a result that cannot be applied, which is put aside.
    protected SeatResultsChannel(String channel, SeatResultsFollower follower, KafkaClientService clients,
            Predicate<RuntimeException> outage) {
        this.channel = channel;
        this.follower = follower;
        this.clients = clients;
        this.outage = outage;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> consumer.seek(partition, start(partition)));
    }

    protected void consume(ConsumerRecords<byte[], byte[]> records) {
        Map<Integer, List<Read>> batches = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            batches.put(partition.partition(), records.records(partition).stream().map(SeatResultsChannel::read).toList());
        }
        Set<Integer> lost = waitingForOutages(() -> follower.follow(batches, outage));
        records.partitions().stream().filter(partition -> lost.contains(partition.partition())).forEach(this::goBack);
    }

    /// A process that was frozen wakes with batches of partitions that are no longer its own: the next assignment says
    /// where to read, so there is nothing to go back to, and the channel must not die of it.
    private void goBack(TopicPartition partition) {
        try {
            clients.getConsumer(channel).seek(partition, start(partition)).await().atMost(SEEK_DEADLINE);
        } catch (IllegalStateException notAssigned) {
            LOG.infof("%s: %s moved to another process", channel, partition);
        }
    }

    /// Ends the waiting, so that a process can stop while the database is away.
    protected void stop() {
        stopping = true;
    }

    private long start(TopicPartition partition) {
        return waitingForOutages(() -> follower.start(partition.partition()));
    }

    private <T> T waitingForOutages(Supplier<T> step) {
        boolean said = false;
        while (true) {
            try {
                return step.get();
            } catch (RuntimeException failure) {
                if (stopping || !outage.test(failure)) {
                    throw failure;
                }
                if (!said) {
                    LOG.warnf(failure, "%s: waiting for the database", channel);
                    said = true;
                }
                LockSupport.parkNanos(BACK_OFF.toNanos());
            }
        }
    }

    private static Read read(ConsumerRecord<byte[], byte[]> record) {
        return new Read(record.offset(), record.value());
    }
}
