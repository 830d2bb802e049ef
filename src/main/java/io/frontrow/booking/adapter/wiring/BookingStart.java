package io.frontrow.booking.adapter.wiring;

import io.frontrow.booking.adapter.out.kafka.BookingOutboxCarrier;
import io.frontrow.booking.adapter.out.kafka.KafkaDeadLetters;
import io.frontrow.booking.application.port.out.BookingIds;
import io.frontrow.platform.kafka.TopicSetup;
import io.frontrow.platform.kafka.TopicSpec;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What must be right before booking starts: the secret, and the topics of the dead letters and of the change events.
public class BookingStart {
    private static final int PARTITIONS_OF_CHANGES = 6;
    private static final TopicSpec DEAD_LETTERS = TopicSpec.log(KafkaDeadLetters.TOPIC, 1);
    private static final TopicSpec CHANGES = TopicSpec.log(BookingOutboxCarrier.TOPIC, PARTITIONS_OF_CHANGES);

    void check(@Observes StartupEvent start, BookingIds ids, @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "frontrow.topics.create") boolean create,
            @ConfigProperty(name = "frontrow.topics.replication") int replication) {
        new TopicSetup(kafka, create, replication).ensure(List.of(DEAD_LETTERS, CHANGES));
    }
}
