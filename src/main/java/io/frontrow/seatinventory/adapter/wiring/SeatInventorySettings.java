package io.frontrow.seatinventory.adapter.wiring;

import io.frontrow.platform.kafka.TopicSpec;
import io.frontrow.seatinventory.SeatTopics;
import io.frontrow.seatinventory.adapter.in.kafka.EngineSettings;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What seatinventory is told by the configuration.
@Dependent
class SeatInventorySettings {
    final Map<String, Object> connection;
    final String node;
    final Path dataDir;
    final int partitions;
    final Duration sessionTimeout;
    final boolean engineEnabled;
    final boolean createTopics;
    final int replication;

    SeatInventorySettings(@Identifier("default-kafka-broker") Map<String, Object> connection,
            @ConfigProperty(name = "frontrow.node") String node,
            @ConfigProperty(name = "frontrow.data-dir") Path dataDir,
            @ConfigProperty(name = "frontrow.seatinventory.partitions") int partitions,
            @ConfigProperty(name = "frontrow.seatinventory.session-timeout") Duration sessionTimeout,
            @ConfigProperty(name = "frontrow.seatinventory.engine.enabled") boolean engineEnabled,
            @ConfigProperty(name = "frontrow.topics.create") boolean createTopics,
            @ConfigProperty(name = "frontrow.topics.replication") int replication) {
        this.connection = connection;
        this.node = node;
        this.dataDir = dataDir;
        this.partitions = partitions;
        this.sessionTimeout = sessionTimeout;
        this.engineEnabled = engineEnabled;
        this.createTopics = createTopics;
        this.replication = replication;
    }

    EngineSettings engine() {
        return new EngineSettings(connection, node, sessionTimeout, "");
    }

    List<TopicSpec> topics() {
        return List.of(TopicSpec.log(SeatTopics.COMMANDS, partitions),
                TopicSpec.log(SeatTopics.RESULTS, partitions),
                TopicSpec.log(SeatTopics.DEAD_LETTERS, 1));
    }
}
