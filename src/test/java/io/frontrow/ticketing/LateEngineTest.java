package io.frontrow.ticketing;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.seatinventory.adapter.in.kafka.EngineClients;
import io.frontrow.seatinventory.adapter.in.kafka.EngineSettings;
import io.frontrow.seatinventory.adapter.in.kafka.EngineWatch;
import io.frontrow.seatinventory.adapter.in.kafka.SeatEngineLoop;
import io.frontrow.seatinventory.adapter.out.rocksdb.RocksDbCheckpoints;
import io.frontrow.seatinventory.application.DecideSeatsService;
import io.frontrow.ticketing.adapter.out.postgres.PostgresWorld;
import io.frontrow.ticketing.application.port.in.AdvancePublishing;
import io.frontrow.ticketing.domain.Event;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The seat engine is away until an attempt to publish has failed, and then does everything it was told,
/// late.
@QuarkusTest
@TestProfile(QuietTicketing.class)
class LateEngineTest {
    private static final String EVENTS = "/api/v1/events/";
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Inject
    Sellers sellers;

    @Inject
    AdvancePublishing publishing;

    @Inject
    PostgresWorld world;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @ConfigProperty(name = "frontrow.seatinventory.partitions")
    int partitions;

    private final UUID seller = UUID.randomUUID();

    @Test
    void lateMessagesOfAFailedAttemptLeaveNothing() {
        var id = create(2 * partitions);
        Eventually.within(SOON, () -> isSent(id, 2 * partitions));
        Eventually.within(SOON, () -> isDraftAgain(id));
        sellers.seller(seller).get(EVENTS + id).then().statusCode(200)
                .body("publishFailure", containsString("within 1 seconds"));
        assertTrue(world.nothingStands(id));
        assertEquals(0, world.closings(id), "the order to close is in the log");

        try (var checkpoints = RocksDbCheckpoints.open(folder); var engine = engine(checkpoints)) {
            engine.start();
            awaitEverythingDecided();
            assertInstanceOf(Event.Draft.class, world.events().find(id).orElseThrow());
            assertTrue(world.nothingStands(id));
            publishAndAwait(id);
            assertTrue(world.events().find(id).orElseThrow().attempt() >= 2);
        }
    }

    /// On a slow machine an attempt may be over before it is sent.
    private boolean isSent(UUID id, int subsections) {
        publish(id);
        publishing.advance();
        return world.sent(id) == subsections;
    }

    private boolean isDraftAgain(UUID id) {
        publishing.advance();
        return world.events().find(id).orElseThrow() instanceof Event.Draft;
    }

    /// An event with a subsection on every partition stands when everything before it is decided and
    /// recorded.
    private void awaitEverythingDecided() {
        publishAndAwait(create(partitions));
    }

    /// An attempt may take a second here, so it may take several attempts.
    private void publishAndAwait(UUID id) {
        Eventually.within(SOON, () -> {
            publish(id);
            publishing.advance();
            return world.events().find(id).orElseThrow().isPublic();
        });
    }

    private UUID create(int subsections) {
        var event = Sellers.concert();
        event.put("sections", List.of(Map.of("name", "A", "price", 1, "subsections", subsections)));
        return UUID.fromString(sellers.seller(seller).body(event).post(EVENTS).then().statusCode(201).extract().path("id"));
    }

    private void publish(UUID id) {
        int status = sellers.seller(seller).post(EVENTS + id + "/publish").statusCode();
        assertFalse(status != 202 && status != 409, () -> "" + status);
    }

    private SeatEngineLoop engine(RocksDbCheckpoints checkpoints) {
        var settings = new EngineSettings(kafka, "late-engine", Duration.ofSeconds(6), "");
        return new SeatEngineLoop(settings, new EngineClients(settings),
                partition -> new DecideSeatsService(partition, checkpoints), new EngineWatch() { });
    }
}
