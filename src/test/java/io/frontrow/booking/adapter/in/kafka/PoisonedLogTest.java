package io.frontrow.booking.adapter.in.kafka;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.Eventually;
import io.frontrow.booking.adapter.out.kafka.BinaryMemos;
import io.frontrow.booking.adapter.out.kafka.KafkaDeadLetters;
import io.frontrow.booking.application.port.out.BookingIds;
import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.FailureReason;
import io.frontrow.booking.domain.Selection;
import io.frontrow.identity.Roles;
import io.frontrow.identity.Token;
import io.frontrow.identity.Tokens;
import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.SeatTopics;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.shared.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What nobody can read ends its booking and stops nobody else's.
@QuarkusTest
class PoisonedLogTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    SeatCommands seatCommands;

    @Inject
    Bookings bookings;

    @Inject
    BookingIds ids;

    @Inject
    Tokens tokens;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @ConfigProperty(name = "frontrow.seatinventory.partitions")
    int partitions;

    private final UUID buyer = UUID.randomUUID();
    private final SubsectionKey subsection = new SubsectionKey(UUID.randomUUID(), 0);

    @BeforeEach
    void open() {
        seatCommands.send(new OpenSubsection(UUID.randomUUID(), subsection, 1, 1, 3)).toCompletableFuture().join();
    }

    @Test
    void anUnreadableMemoEndsItsBookingAndGivesItsSeatsBack() {
        var poisoned = hold(new byte[] {9, 9, 9});
        Eventually.within(SOON, () -> bookings.find(poisoned).isPresent());

        given().header("Authorization", "Bearer " + token()).get("/api/v1/bookings/" + poisoned).then().statusCode(200)
                .body("status", equalTo("FAILED")).body("failure.reason", equalTo(FailureReason.UNDECODABLE.code()));
        assertEquals(1, deadLettersOf(poisoned));
        Eventually.within(SOON, () -> statusOf(hold(memo(UUID.randomUUID(), 3), 3)) == BookingStatus.PENDING_PAYMENT);
    }

    @Test
    void noiseAmongTheCommandsStopsNobody() {
        noise(SeatTopics.COMMANDS);
        assertEquals(BookingStatus.PENDING_PAYMENT, statusOf(hold(memo(UUID.randomUUID(), 1))));
    }

    @Test
    void noiseAmongTheResultsStopsNobody() {
        noise(SeatTopics.RESULTS);
        assertEquals(BookingStatus.PENDING_PAYMENT, statusOf(hold(memo(UUID.randomUUID(), 1))));
        noise(SeatTopics.RESULTS);
        assertEquals(BookingStatus.PENDING_PAYMENT, statusOf(hold(memo(UUID.randomUUID(), 1))));
    }

    private void noise(String topic) {
        var settings = new HashMap<>(kafka);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            int partition = subsection.partition(partitions);
            for (var value : new byte[][] {{}, {1, 2, 3}, "{\"a\":1}".repeat(100).getBytes(StandardCharsets.UTF_8), null}) {
                producer.send(new ProducerRecord<>(topic, partition, null, value));
            }
            producer.flush();
        }
    }

    private UUID hold(byte[] memo) {
        return hold(memo, 1);
    }

    private UUID hold(byte[] memo, int quantity) {
        var id = ids.mint(buyer);
        seatCommands.send(new HoldSeats(id, subsection, new SeatChoice.BestAvailable(quantity), false, memo))
                .toCompletableFuture().join();
        return id;
    }

    private byte[] memo(UUID bookingId, int quantity) {
        return new BinaryMemos().write(new BookingRequest(bookingId, buyer, subsection.eventId(), "A", 1, 3, quantity,
                Selection.BEST_AVAILABLE, new Money(1, "TWD"), Instant.now(), 900));
    }

    private BookingStatus statusOf(UUID bookingId) {
        return Eventually.value(SOON, () -> bookings.find(bookingId)).status();
    }

    private String token() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return tokens.mint(new Token(UUID.randomUUID(), buyer, Roles.BUYER, now, now.plusSeconds(600)));
    }

    private long deadLettersOf(UUID bookingId) {
        var settings = new HashMap<>(kafka);
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(KafkaDeadLetters.TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            long found = 0;
            while (consumer.position(partition) < end) {
                for (var letter : consumer.poll(Duration.ofMillis(200))) {
                    var id = new String(letter.headers().lastHeader("booking-id").value(), StandardCharsets.UTF_8);
                    found += id.equals(bookingId.toString()) ? 1 : 0;
                }
            }
            return found;
        }
    }
}
