package io.frontrow.torture.checker;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The topics from their beginning to where they end now.
public record LogReader(String bootstrapServers) {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The result log, as everybody who reads it must believe it.
    ///
    /// @param skipped records that count for nobody: repeats after a take-over, and results of a writer who was wrong
    public record Results(List<Decision> accepted, List<Decision> skipped) {}

    public List<Command> commands() {
        var commands = new ArrayList<Command>();
        read("seatinventory.commands", entry -> commands.add(LogBytes.command(entry.partition(), entry.offset(), entry.value())));
        return commands;
    }

    public Results results() {
        var chains = new TreeMap<Integer, long[]>();
        var accepted = new ArrayList<Decision>();
        var skipped = new ArrayList<Decision>();
        read("seatinventory.results", entry -> {
            var chain = chains.computeIfAbsent(entry.partition(), _ -> new long[] {-1, 0});
            byte[] bytes = entry.value();
            var decision = LogBytes.decision(entry.partition(), entry.timestamp(), bytes);
            if (LogBytes.source(bytes) == chain[0] + 1 && LogBytes.previousHash(bytes) == chain[1]) {
                chain[0]++;
                chain[1] = LogBytes.hash(chain[1], bytes);
                accepted.add(decision);
            } else {
                skipped.add(decision);
            }
        });
        return new Results(accepted, skipped);
    }

    /// Commands without a result that counts.
    public long undecided() {
        var decided = results().accepted().size();
        var ends = new long[1];
        consuming("seatinventory.commands", consumer ->
                consumer.endOffsets(consumer.assignment()).values().forEach(end -> ends[0] += end));
        return ends[0] - decided;
    }

    public List<Change> changes(String topic) {
        var changes = new ArrayList<Change>();
        read(topic, entry -> {
            try {
                var event = JSON.readTree(entry.value());
                changes.add(new Change(event.path("type").asText(), event.path("id").asText(), event.path("subject").asText(),
                        event.path("data")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return changes;
    }

    private void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        consuming(topic, consumer -> {
            var ends = consumer.endOffsets(consumer.assignment());
            long start = System.nanoTime();
            while (behind(consumer, ends)) {
                if (System.nanoTime() - start > LIMIT.toNanos()) {
                    throw new IllegalStateException(topic + " cannot be read within " + LIMIT);
                }
                consumer.poll(POLL).forEach(reader);
            }
        });
    }

    private void consuming(String topic, Consumer<KafkaConsumer<byte[], byte[]>> use) {
        var settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("auto.offset.reset", "none");
        settings.put("max.poll.records", 10_000);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition())).toList());
            consumer.seekToBeginning(consumer.assignment());
            use.accept(consumer);
        }
    }

    private static boolean behind(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }
}
