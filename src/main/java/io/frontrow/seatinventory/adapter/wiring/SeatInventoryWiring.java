package io.frontrow.seatinventory.adapter.wiring;

import io.frontrow.platform.kafka.TopicSetup;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.SeatTopics;
import io.frontrow.seatinventory.adapter.in.kafka.EngineClients;
import io.frontrow.seatinventory.adapter.in.kafka.SeatEngineLoop;
import io.frontrow.seatinventory.adapter.out.kafka.CommandProducer;
import io.frontrow.seatinventory.adapter.out.kafka.KafkaSeatCommands;
import io.frontrow.seatinventory.adapter.out.rocksdb.RocksDbCheckpoints;
import io.frontrow.seatinventory.application.DecideSeatsService;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

/// Topics, the way in, the engine: made at the start in this order, ended in the opposite one.
@ApplicationScoped
@RegisterForReflection(targets = CooperativeStickyAssignor.class)
public class SeatInventoryWiring {
    /// Before everything that reads or writes the topics.
    private static final int EARLY = 10;
    /// After everything else: partitions come to a process that is ready for them, and rest elsewhere until then.
    private static final int LATE = 10_000;

    private final SeatInventorySettings settings;
    private final MeterRegistry registry;
    private KafkaSeatCommands commands;
    private RocksDbCheckpoints checkpoints;
    private volatile SeatEngineLoop engine;

    SeatInventoryWiring(SeatInventorySettings settings, MeterRegistry registry) {
        this.settings = settings;
        this.registry = registry;
    }

    /// The same for everybody, also for those who ask before the start event has come here.
    @Produces
    @Singleton
    synchronized SeatCommands seatCommands() {
        if (commands == null) {
            new TopicSetup(settings.connection, settings.createTopics, settings.replication)
                    .ensure(settings.topics());
            var producer = CommandProducer.open(settings.connection, settings.node, SeatTopics.COMMANDS);
            commands = new KafkaSeatCommands(producer, settings.partitions, SeatCommandCodec::encode);
        }
        return commands;
    }

    /// Empty when this process decides no seats.
    Optional<SeatEngineLoop> engine() {
        return Optional.ofNullable(engine);
    }

    void prepare(@Observes @Priority(EARLY) StartupEvent event) {
        seatCommands();
    }

    void start(@Observes @Priority(LATE) StartupEvent event) {
        if (settings.engineEnabled) {
            checkpoints = RocksDbCheckpoints.open(settings.dataDir);
            var metrics = new EngineMetrics(registry);
            engine = new SeatEngineLoop(settings.engine(), new EngineClients(settings.engine()),
                    partition -> new DecideSeatsService(partition, checkpoints), metrics);
            metrics.follow(engine::status);
            engine.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (engine != null) {
            engine.close();
        }
        if (checkpoints != null && !engine.status().alive()) {
            checkpoints.close();
        }
        if (commands != null) {
            commands.close();
        }
    }
}
