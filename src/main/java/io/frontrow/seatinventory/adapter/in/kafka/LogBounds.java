package io.frontrow.seatinventory.adapter.in.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/// From where to where some partitions of a topic reach, as Kafka says now.
record LogBounds(String topic, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {

    /// Blocks until Kafka has answered.
    static LogBounds of(Consumer<?, ?> consumer, String topic, Collection<OwnedPartition> partitions) {
        List<TopicPartition> asked = partitions.stream()
                .map(owned -> new TopicPartition(topic, owned.number)).toList();
        return new LogBounds(topic, consumer.beginningOffsets(asked), consumer.endOffsets(asked));
    }

    long end(int partition) {
        return ends.get(new TopicPartition(topic, partition));
    }

    /// What is wrong when the partition has to be read from `next` on; empty when it can be.
    Optional<String> trouble(int partition, long next) {
        long begin = begins.get(new TopicPartition(topic, partition));
        if (next >= begin && next <= end(partition)) {
            return Optional.empty();
        }
        var facts = "Partition %d of %s holds offsets %d to %d, but has to be read from %d on. "
                .formatted(partition, topic, begin, end(partition), next);
        return Optional.of(facts + (next < begin
                ? "Records were deleted that are still needed: restore the topic, or a newer data folder."
                : "The topic is shorter than this node remembers: restore it, or, if it was replaced on"
                        + " purpose, empty frontrow.data-dir and restart."));
    }
}
