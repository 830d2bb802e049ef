package io.frontrow.crowd;

import io.frontrow.embedded.ServerAddresses;
import io.frontrow.seatinventory.AcceptedHistory;
import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatResultCodec;
import io.frontrow.seatinventory.SeatTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The result log read from its beginning by nobody's projection: what every reader must believe.
public final class ResultLog {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /// An accepted decision, with the log's time.
    public record Entry(Instant at, SeatDecision decision) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Verdict, Long> verdicts = new HashMap<>();
    private final Map<Integer, AcceptedHistory> histories = new HashMap<>();

    private ResultLog() {}

    /// Reads up to what stands in the log now.
    public static ResultLog read(ServerAddresses servers) {
        var log = new ResultLog();
        try (var consumer = consumer(servers)) {
            var partitions = partitions(consumer, SeatTopics.RESULTS);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            log.readTo(consumer.endOffsets(partitions), consumer);
        }
        return log;
    }

    /// Accepted decisions, per partition in the order of the log.
    public List<Entry> entries() {
        return entries;
    }

    /// How many records had this verdict.
    public long count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }

    /// Partitions with commands that have no accepted result, one line each.
    public List<String> undecided(ServerAddresses servers) {
        var faults = new ArrayList<String>();
        try (var consumer = consumer(servers)) {
            consumer.endOffsets(partitions(consumer, SeatTopics.COMMANDS)).forEach((partition, end) -> {
                var history = histories.get(partition.partition());
                long decided = history == null ? 0 : history.position().lastSource() + 1;
                if (decided < end) {
                    faults.add("commands without a result on " + partition + ": " + (end - decided));
                }
            });
        }
        return faults;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(ServerAddresses servers) {
        var settings = new Properties();
        settings.put("bootstrap.servers", servers.kafka());
        settings.put("auto.offset.reset", "none");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition())).toList();
    }

    private void readTo(Map<TopicPartition, Long> ends, KafkaConsumer<byte[], byte[]> consumer) {
        long start = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new IllegalStateException("the result log cannot be read within " + LIMIT);
            }
            consumer.poll(POLL).forEach(this::add);
        }
    }

    private void add(ConsumerRecord<byte[], byte[]> entry) {
        var history = histories.computeIfAbsent(entry.partition(), _ -> new AcceptedHistory(LogPosition.START));
        var verdict = history.offer(entry.offset(), entry.value());
        verdicts.merge(verdict, 1L, Long::sum);
        if (verdict == Verdict.ACCEPTED) {
            var decision = SeatResultCodec.decode(entry.value()).decision();
            entries.add(new Entry(Instant.ofEpochMilli(entry.timestamp()), decision));
        }
    }
}
