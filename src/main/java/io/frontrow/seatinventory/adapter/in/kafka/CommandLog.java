package io.frontrow.seatinventory.adapter.in.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/// The commands of the partitions that this process owns. A partition comes paused and flows once it is
/// resumed. Kafka keeps no position for it: the results are the position.
final class CommandLog implements AutoCloseable {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private volatile GroupMembershipOperation atTheEnd = GroupMembershipOperation.REMAIN_IN_GROUP;

    /// `gained` and `gone` are told during a poll, on its thread.
    CommandLog(Consumer<byte[], byte[]> consumer, String topic, IntConsumer gained, IntConsumer gone) {
        this.consumer = consumer;
        this.topic = topic;
        consumer.subscribe(List.of(topic), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                consumer.pause(partitions);
                partitions.forEach(partition -> consumer.seek(partition, 0));
                partitions.forEach(partition -> gained.accept(partition.partition()));
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                partitions.forEach(partition -> gone.accept(partition.partition()));
            }
        });
    }

    /// How many there are; asks Kafka.
    int partitions() {
        return consumer.partitionsFor(topic).size();
    }

    ConsumerRecords<byte[], byte[]> poll(Duration wait) {
        return consumer.poll(wait);
    }

    LogBounds bounds(Collection<OwnedPartition> partitions) {
        return LogBounds.of(consumer, topic, partitions);
    }

    void resume(int partition, long offset) {
        consumer.seek(of(partition), offset);
        consumer.resume(List.of(of(partition)));
    }

    void pause(int partition) {
        consumer.pause(List.of(of(partition)));
    }

    /// As far as the last answer of Kafka tells; costs no call.
    boolean caughtUp(int partition) {
        return consumer.currentLag(of(partition)).orElse(0) == 0;
    }

    /// Ends the poll, or the next one, with a `WakeupException`. Any thread.
    void wakeup() {
        consumer.wakeup();
    }

    /// The end that comes is planned: the others get the partitions at once, instead of after the session. Any thread.
    void leaveAtTheEnd() {
        atTheEnd = GroupMembershipOperation.LEAVE_GROUP;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.groupMembershipOperation(atTheEnd).withTimeout(CLOSE_LIMIT));
    }

    private TopicPartition of(int partition) {
        return new TopicPartition(topic, partition);
    }
}
