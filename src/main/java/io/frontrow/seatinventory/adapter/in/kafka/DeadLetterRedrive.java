package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.platform.kafka.KafkaConnection;
import io.frontrow.shared.Unavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Appends the commands among the dead letters to the command log again, each to the partition that it came from, for a
/// version of the engine that can decide them. What it cannot decide comes back as a new dead letter. The letters stay
/// where they are; how far they have been sent is remembered, and moves after Kafka has the commands: when the process
/// dies in between, some are sent twice, which changes nothing.
public final class DeadLetterRedrive {
    private static final Duration POLL = Duration.ofMillis(200);

    private final EngineSettings settings;

    DeadLetterRedrive(EngineSettings settings) {
        this.settings = settings;
    }

    public static DeadLetterRedrive ofThisDeployment() {
        return new DeadLetterRedrive(new EngineSettings(KafkaConnection.configured(), "redrive", Duration.ZERO, ""));
    }

    /// @return how many commands were appended; letters that have been sent before, and those that arrive
    ///         meanwhile, are left alone
    /// @throws RedriveUnfinished when Kafka does not answer; what was not sent is sent the next time
    public int sendAgain() {
        try {
            return sendAll();
        } catch (KafkaException e) {
            throw new RedriveUnfinished(e);
        }
    }

    private int sendAll() {
        try (var consumer = consumer(); var producer = producer()) {
            var letters = letters(consumer);
            consumer.assign(letters);
            var sent = consumer.committed(Set.copyOf(letters));
            letters.forEach(partition -> seek(consumer, partition, sent.get(partition)));
            var ends = consumer.endOffsets(letters);
            var seen = new HashSet<String>();
            while (letters.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                var unsent = new ArrayList<ConsumerRecord<byte[], byte[]>>();
                consumer.poll(POLL).forEach(letter -> {
                    if (letter.offset() < ends.get(new TopicPartition(letter.topic(), letter.partition()))
                            && seen.add(text(letter.key()))) {
                        unsent.add(letter);
                    }
                });
                append(producer, unsent);
                consumer.commitSync();
            }
            return seen.size();
        }
    }

    private List<TopicPartition> letters(Consumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(settings.deadLetters()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
    }

    private static void seek(Consumer<byte[], byte[]> consumer, TopicPartition partition, OffsetAndMetadata sent) {
        Optional.ofNullable(sent).ifPresentOrElse(after -> consumer.seek(partition, after),
                () -> consumer.seekToBeginning(List.of(partition)));
    }

    private void append(Producer<byte[], byte[]> producer, List<ConsumerRecord<byte[], byte[]>> letters) {
        var pending = new ArrayList<Future<RecordMetadata>>();
        for (var letter : letters) {
            int partition = Integer.parseInt(text(letter.headers().lastHeader("source-partition").value()));
            pending.add(producer.send(new ProducerRecord<>(settings.commands(), partition, null, letter.value())));
        }
        producer.flush();
        try {
            for (var one : pending) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("a command was not confirmed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while commands were sent", e);
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        var config = new HashMap<>(settings.connection());
        config.putAll(Map.of("group.id", settings.prefix() + "frontrow-redrive", "enable.auto.commit", false,
                "auto.offset.reset", "none", "allow.auto.create.topics", false, "default.api.timeout.ms", 10_000));
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Producer<byte[], byte[]> producer() {
        var config = new HashMap<>(settings.connection());
        config.remove("group.id");
        config.putAll(Map.of("acks", "all", "enable.idempotence", true, "max.block.ms", 10_000,
                "delivery.timeout.ms", 10_000, "request.timeout.ms", 5_000));
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// Kafka did not confirm.
    public static final class RedriveUnfinished extends Unavailable {
        private static final long serialVersionUID = 1L;

        RedriveUnfinished(Throwable cause) {
            super("Kafka does not confirm: " + cause.getMessage(), cause);
        }
    }
}
