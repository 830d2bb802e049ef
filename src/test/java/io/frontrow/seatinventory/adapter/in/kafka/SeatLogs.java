package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.embedded.EmbeddedServers;
import io.frontrow.platform.kafka.TopicSetup;
import io.frontrow.platform.kafka.TopicSpec;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommandCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The three topics of one test.
final class SeatLogs implements AutoCloseable {
    private final EngineSettings names;
    private final int partitions;
    private final String bootstrap;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    /// On the shared Kafka.
    SeatLogs(int partitions) {
        this(partitions, EmbeddedServers.shared().kafka());
    }

    SeatLogs(int partitions, String bootstrap) {
        this.partitions = partitions;
        this.bootstrap = bootstrap;
        names = settings("test", Duration.ZERO, "t" + UUID.randomUUID().toString().substring(0, 8) + ".");
        createTopics();
        admin = Admin.create(names.connection());
        producer = new KafkaProducer<>(new HashMap<>(names.connection()), new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private EngineSettings settings(String node, Duration session, String prefix) {
        return new EngineSettings(Map.of("bootstrap.servers", bootstrap), node, session, prefix);
    }

    EngineSettings settings(String node, Duration session) {
        return settings(node, session, names.prefix());
    }

    String bootstrap() {
        return bootstrap;
    }

    String prefix() {
        return names.prefix();
    }

    int partitions() {
        return partitions;
    }

    void send(int partition, SeatCommand command) {
        send(partition, SeatCommandCodec.encode(command));
    }

    void send(int partition, byte[] command) {
        producer.send(new ProducerRecord<>(names.commands(), partition, null, command));
    }

    /// As the engine would have put it aside.
    void deadLetter(int partition, long offset, byte[] command) {
        var letter = new ProducerRecord<>(names.deadLetters(), bytes(partition + ":" + offset), command);
        letter.headers().add("source-partition", bytes("" + partition));
        producer.send(letter);
    }

    /// Everything sent is in the log.
    void flush() {
        producer.flush();
    }

    long commandsEnd(int partition) {
        return end(names.commands(), partition);
    }

    long resultsEnd(int partition) {
        return end(names.results(), partition);
    }

    List<ConsumerRecord<byte[], byte[]>> commands(int partition) {
        return read(names.commands(), partition);
    }

    List<ConsumerRecord<byte[], byte[]>> results(int partition) {
        return read(names.results(), partition);
    }

    List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return read(names.deadLetters(), 0);
    }

    /// Deletes the results before the offset.
    void deleteResults(int partition, long before) {
        var asked = new TopicPartition(names.results(), partition);
        await(admin.deleteRecords(Map.of(asked, RecordsToDelete.beforeOffset(before))).all());
    }

    /// As after a disaster: the same names, nothing in them.
    void replaceTopics() {
        await(admin.deleteTopics(List.of(names.commands(), names.results(), names.deadLetters())).all());
        createTopics();
    }

    @Override
    public void close() {
        producer.close();
        await(admin.deleteTopics(List.of(names.commands(), names.results(), names.deadLetters())).all());
        admin.close();
    }

    private void createTopics() {
        new TopicSetup(names.connection(), true, 1)
                .ensure(List.of(TopicSpec.log(names.commands(), partitions),
                TopicSpec.log(names.results(), partitions), TopicSpec.log(names.deadLetters(), 1)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long end(String topic, int partition) {
        var asked = new TopicPartition(topic, partition);
        return await(admin.listOffsets(Map.of(asked, OffsetSpec.latest())).partitionResult(asked)).offset();
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic, int partition) {
        var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var from = new TopicPartition(topic, partition);
        var settings = new HashMap<>(names.connection());
        settings.put("fetch.max.wait.ms", 10);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(from));
            consumer.seekToBeginning(List.of(from));
            long end = consumer.endOffsets(List.of(from)).get(from);
            while (consumer.position(from) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }

    private static <T> T await(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
