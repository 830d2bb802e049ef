package io.frontrow.seatinventory.adapter.out.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The Kafka producer of the accept path: it confirms what is durable, never blocks its caller, and knows its
/// topic for ever.
public final class CommandProducer {
    private static final Duration WARM_UP_LIMIT = Duration.ofSeconds(30);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int DELIVERY_LIMIT_MILLIS = 5_000;
    private static final int REQUEST_LIMIT_MILLIS = 2_500;
    /// Orders that come meanwhile go together: a turn for the broker, the engine and all behind them is paid by many.
    private static final int LINGER_MILLIS = 5;
    private static final int BATCH_BYTES = 64 * 1024;
    /// What is known of the topic is kept, because a send never waits for it: by default it is forgotten when
    /// nothing is sent for five minutes, and whenever no broker can be reached for a moment.
    private static final Map<String, Object> KEPT = Map.of(
            "metadata.max.idle.ms", Duration.ofDays(3650).toMillis(),
            "metadata.recovery.strategy", "none");

    private CommandProducer() {}

    /// Returns when the producer knows the topic's partitions; blocks for at most 30 seconds.
    ///
    /// @throws TimeoutException when Kafka does not answer for that long
    public static Producer<byte[], byte[]> open(Map<String, Object> connection, String node, String topic) {
        var producer = new KafkaProducer<>(settings(connection, node), new ByteArraySerializer(),
                new ByteArraySerializer());
        try {
            warmUp(producer, topic);
            return producer;
        } catch (TimeoutException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    private static Map<String, Object> settings(Map<String, Object> connection, String node) {
        var settings = new HashMap<>(connection);
        settings.putAll(KEPT);
        settings.putAll(Map.of(
                "client.id", "seat-commands-" + node,
                "acks", "all",
                "enable.idempotence", true,
                "linger.ms", LINGER_MILLIS,
                "batch.size", BATCH_BYTES,
                "max.block.ms", 0,
                "request.timeout.ms", REQUEST_LIMIT_MILLIS,
                "delivery.timeout.ms", DELIVERY_LIMIT_MILLIS));
        return settings;
    }

    private static void warmUp(Producer<byte[], byte[]> producer, String topic) {
        long start = System.nanoTime();
        while (true) {
            try {
                producer.partitionsFor(topic);
                return;
            } catch (TimeoutException e) {
                if (System.nanoTime() - start > WARM_UP_LIMIT.toNanos()) {
                    throw e;
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
    }
}
