package io.frontrow.ticketing.adapter.out.kafka;

import static java.util.stream.Collectors.toMap;

import io.frontrow.seatinventory.SeatTopics;
import io.frontrow.ticketing.application.port.out.ResultEnds;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/// Asks the leaders of the partitions; waits a second at most. Connects when it is asked first; one thread at a time.
@ApplicationScoped
public class KafkaResultEnds implements ResultEnds {
    private static final int LIMIT_MILLIS = 1_000;

    private final Map<String, Object> settings;
    private Admin admin;
    private Map<TopicPartition, OffsetSpec> question;

    KafkaResultEnds(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        settings = new HashMap<>(connection);
        settings.putAll(Map.of("client.id", "frontrow-ticketing-ends",
                "default.api.timeout.ms", LIMIT_MILLIS, "request.timeout.ms", LIMIT_MILLIS));
    }

    @Override
    public synchronized Map<Integer, Long> ends() {
        try {
            if (question == null) {
                connect();
            }
            return admin.listOffsets(question).all().get().entrySet().stream()
                    .collect(toMap(end -> end.getKey().partition(), end -> end.getValue().offset()));
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka does not say where the results end", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    private void connect() throws ExecutionException, InterruptedException {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        var topic = admin.describeTopics(List.of(SeatTopics.RESULTS)).topicNameValues().get(SeatTopics.RESULTS).get();
        question = topic.partitions().stream().collect(toMap(
                partition -> new TopicPartition(topic.name(), partition.partition()), _ -> OffsetSpec.latest()));
    }
}
