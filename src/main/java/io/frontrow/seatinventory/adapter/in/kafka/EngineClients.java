package io.frontrow.seatinventory.adapter.in.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The three Kafka clients of an engine.
public class EngineClients {
    private static final int HEARTBEATS_PER_SESSION = 10;
    private static final int CALL_LIMIT_MILLIS = 5_000;
    private static final int REQUEST_LIMIT_MILLIS = 2_500;
    private static final int DELIVERY_LIMIT_MILLIS = 5_000;
    private static final int RECONNECT_LIMIT_MILLIS = 500;
    /// A partition that is resumed waits for the fetch that is under way without it, so fetches are short.
    private static final int FETCH_WAIT_MILLIS = 25;
    private static final int BATCH_COMMANDS = 10_000;
    private static final int POLL_LIMIT_MILLIS = 60_000;
    private static final int PRODUCER_BATCH_BYTES = 512 * 1024;
    /// Flushing sends at once; until then records are only gathered.
    private static final int LINGER_MILLIS = 20;

    private final EngineSettings settings;

    public EngineClients(EngineSettings settings) {
        this.settings = settings;
    }

    /// Partitions that stay with this process keep working through a rebalance (cooperative), and a restarted
    /// process gets its partitions back without one (static membership).
    Consumer<byte[], byte[]> commands() {
        var config = consumer("commands");
        config.put("group.id", settings.group());
        config.put("group.protocol", "classic");
        config.put("group.instance.id", settings.node());
        config.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        int sessionMillis = (int) settings.sessionTimeout().toMillis();
        config.put("session.timeout.ms", sessionMillis);
        config.put("heartbeat.interval.ms", sessionMillis / HEARTBEATS_PER_SESSION);
        config.put("max.poll.interval.ms", POLL_LIMIT_MILLIS);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// Reads results back; belongs to no group.
    Consumer<byte[], byte[]> results() {
        return new KafkaConsumer<>(consumer("fold"), new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    protected Producer<byte[], byte[]> producer() {
        var config = new HashMap<>(settings.connection());
        config.putAll(Map.of(
                "client.id", "seat-results-" + settings.node(),
                "acks", "all",
                "enable.idempotence", true,
                "linger.ms", LINGER_MILLIS,
                "batch.size", PRODUCER_BATCH_BYTES,
                "max.block.ms", CALL_LIMIT_MILLIS,
                "request.timeout.ms", REQUEST_LIMIT_MILLIS,
                "delivery.timeout.ms", DELIVERY_LIMIT_MILLIS,
                "reconnect.backoff.max.ms", RECONNECT_LIMIT_MILLIS));
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> consumer(String purpose) {
        var config = new HashMap<>(settings.connection());
        config.remove("group.id");
        config.putAll(Map.of(
                "client.id", "seat-engine-" + purpose + "-" + settings.node(),
                "auto.offset.reset", "none",
                "enable.auto.commit", false,
                "allow.auto.create.topics", false,
                "max.poll.records", BATCH_COMMANDS,
                "fetch.max.wait.ms", FETCH_WAIT_MILLIS,
                "request.timeout.ms", REQUEST_LIMIT_MILLIS,
                "default.api.timeout.ms", CALL_LIMIT_MILLIS,
                "reconnect.backoff.max.ms", RECONNECT_LIMIT_MILLIS));
        return config;
    }
}
