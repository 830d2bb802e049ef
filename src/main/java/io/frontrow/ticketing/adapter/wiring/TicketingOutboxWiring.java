package io.frontrow.ticketing.adapter.wiring;

import io.frontrow.platform.kafka.TopicSetup;
import io.frontrow.platform.kafka.TopicSpec;
import io.frontrow.platform.outbox.OutboxRelay;
import io.frontrow.platform.postgres.PostgresOutbox;
import io.frontrow.ticketing.adapter.out.kafka.TicketingOutboxCarrier;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The way of ticketing's change events to other systems.
public class TicketingOutboxWiring {
    private static final int PARTITIONS = 6;
    /// How long messages are kept is for whoever runs Kafka to say: they can be many, and nothing here reads them again.
    private static final TopicSpec CHANGES =
            new TopicSpec(TicketingOutboxCarrier.TOPIC, PARTITIONS, Map.of("cleanup.policy", "delete"));

    void check(@Observes StartupEvent start, @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "frontrow.topics.create") boolean create,
            @ConfigProperty(name = "frontrow.topics.replication") int replication) {
        new TopicSetup(kafka, create, replication).ensure(List.of(CHANGES));
    }

    @Produces
    @Singleton
    @Identifier("ticketing-outbox")
    OutboxRelay relay(DataSource database, TicketingOutboxCarrier carrier, MeterRegistry registry) {
        var relay = new OutboxRelay(new PostgresOutbox(database, "ticketing"), carrier);
        Gauge.builder("frontrow.outbox.lag", relay, OutboxRelay::lagSeconds).baseUnit("seconds").tag("context", "ticketing")
                .register(registry);
        return relay;
    }
}
