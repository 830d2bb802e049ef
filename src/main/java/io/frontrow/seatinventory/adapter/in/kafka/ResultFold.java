package io.frontrow.seatinventory.adapter.in.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// The results of the partitions that are being taken over, each from its own position to where its log ended
/// at the beginning.
final class ResultFold implements AutoCloseable {
    private final Consumer<byte[], byte[]> reader;
    private final String topic;
    private final Map<TopicPartition, OwnedPartition> folding = new HashMap<>();

    ResultFold(Consumer<byte[], byte[]> reader, String topic) {
        this.reader = reader;
        this.topic = topic;
    }

    /// Where the results of these partitions reach; asks Kafka.
    LogBounds bounds(Collection<OwnedPartition> partitions) {
        return LogBounds.of(reader, topic, partitions);
    }

    void add(OwnedPartition owned) {
        var partition = new TopicPartition(topic, owned.number);
        folding.put(partition, owned);
        reader.assign(folding.keySet());
        reader.seek(partition, owned.seats.position().nextResult());
    }

    void remove(int number) {
        if (folding.remove(new TopicPartition(topic, number)) != null) {
            reader.assign(folding.keySet());
        }
    }

    boolean idle() {
        return folding.isEmpty();
    }

    List<OwnedPartition> partitions(Collection<TopicPartition> partitions) {
        return partitions.stream().map(folding::get).toList();
    }

    /// The next piece, in order; waits for it, unless a partition is finished already.
    Map<OwnedPartition, List<ConsumerRecord<byte[], byte[]>>> read(Duration wait) {
        var records = reader.poll(finished().isEmpty() ? wait : Duration.ZERO);
        var pieces = new HashMap<OwnedPartition, List<ConsumerRecord<byte[], byte[]>>>();
        records.partitions().forEach(partition -> pieces.put(folding.get(partition),
                records.records(partition)));
        return pieces;
    }

    /// Those that have been read to their end.
    List<OwnedPartition> finished() {
        return folding.entrySet().stream()
                .filter(entry -> entry.getValue().folded(reader.position(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public void close() {
        reader.close(CloseOptions.timeout(Duration.ZERO));
    }
}
