package io.frontrow.seatinventory.adapter.out.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.embedded.EmbeddedServers;
import io.frontrow.platform.kafka.TopicSetup;
import io.frontrow.platform.kafka.TopicSpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class CommandProducerTest {
    private static final String TOPIC = "command-producer-test";
    private static final int PARTITIONS = 12;
    private static final int NEW_TOPICS = 10;
    private final Map<String, Object> connection =
            Map.of("bootstrap.servers", EmbeddedServers.shared().kafka());

    /// A look-up per send was a third of the processor time in the project that this one learned from.
    @Test
    void asksForNoMetadataWhenItSends() {
        new TopicSetup(connection, true, 1).ensure(List.of(TopicSpec.log(TOPIC, PARTITIONS)));
        try (var producer = CommandProducer.open(connection, "test", TOPIC)) {
            assertEquals(0, send(producer, TOPIC, 1));
            double before = metric(producer, "metadata-wait-time-ns-total");
            assertEquals(0, send(producer, TOPIC, 10_000));
            assertEquals(before, metric(producer, "metadata-wait-time-ns-total"), 0.0);
        }
    }

    /// Written to too early, about one new topic in three lost what it was given in the first five seconds.
    @Test
    void everythingArrivesInATopicThatWasMadeAMomentAgo() {
        for (int i = 0; i < NEW_TOPICS; i++) {
            var topic = TOPIC + "-new-" + i;
            new TopicSetup(connection, true, 1).ensure(List.of(TopicSpec.log(topic, PARTITIONS)));
            try (var producer = CommandProducer.open(connection, "test", topic)) {
                assertEquals(0, send(producer, topic, 5_000));
            }
        }
    }

    /// For others, with whom it then goes; by a clock of milliseconds. (Kafka's own default since 4.0, stated so that no client's default
    /// decides it.)
    @Test
    void oneAloneWaitsFiveMilliseconds() throws Exception {
        new TopicSetup(connection, true, 1).ensure(List.of(TopicSpec.log(TOPIC, PARTITIONS)));
        try (var producer = CommandProducer.open(connection, "test", TOPIC)) {
            assertEquals(0, send(producer, TOPIC, 1));
            long start = System.nanoTime();
            producer.send(new ProducerRecord<>(TOPIC, 0, null, new byte[0])).get();
            assertTrue(System.nanoTime() - start >= TimeUnit.MILLISECONDS.toNanos(4));
        }
    }

    private static int send(Producer<byte[], byte[]> producer, String topic, int count) {
        var failed = new AtomicInteger();
        for (int i = 0; i < count; i++) {
            producer.send(new ProducerRecord<>(topic, i % PARTITIONS, null, new byte[0]),
                    (_, failure) -> failed.addAndGet(failure == null ? 0 : 1));
        }
        producer.flush();
        return failed.get();
    }

    private static double metric(Producer<byte[], byte[]> producer, String name) {
        return producer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(name))
                .mapToDouble(metric -> (Double) metric.getValue().metricValue())
                .sum();
    }
}
