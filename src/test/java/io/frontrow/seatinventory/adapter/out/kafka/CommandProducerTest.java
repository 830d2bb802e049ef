package io.frontrow.seatinventory.adapter.out.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.embedded.EmbeddedServers;
import io.frontrow.platform.kafka.TopicSetup;
import io.frontrow.platform.kafka.TopicSpec;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class CommandProducerTest {
    private static final String TOPIC = "command-producer-test";
    private static final int PARTITIONS = 12;
    private final Map<String, Object> connection =
            Map.of("bootstrap.servers", EmbeddedServers.shared().kafka());

    /// A look-up per send was a third of the processor time in the project that this one learned from.
    @Test
    void asksForNoMetadataWhenItSends() throws Exception {
        new TopicSetup(connection, true, 1).ensure(List.of(TopicSpec.log(TOPIC, PARTITIONS)));
        try (var producer = CommandProducer.open(connection, "test", TOPIC)) {
            send(producer, 1);
            double before = metric(producer, "metadata-wait-time-ns-total");
            send(producer, 10_000);
            assertEquals(before, metric(producer, "metadata-wait-time-ns-total"), 0.0);
        }
    }

    private static void send(Producer<byte[], byte[]> producer, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            producer.send(new ProducerRecord<>(TOPIC, i % PARTITIONS, null, new byte[0]));
        }
        producer.flush();
    }

    private static double metric(Producer<byte[], byte[]> producer, String name) {
        return producer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(name))
                .mapToDouble(metric -> (Double) metric.getValue().metricValue())
                .sum();
    }
}
