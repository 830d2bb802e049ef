package io.frontrow.platform.postgres;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.booking.application.port.out.BookingDatabase;
import io.frontrow.faults.MortalDatabase;
import io.frontrow.platform.outbox.Outbox.Carrier;
import io.frontrow.platform.outbox.OutboxMessage;
import io.frontrow.platform.outbox.OutboxRelay;
import io.frontrow.platform.postgres.PostgresOutbox.OutboxUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On a real PostgreSQL.
class PostgresOutboxTest {
    private static final BookingDatabase DATABASE = BookingDatabase.create("outbox");
    private final PostgresOutbox outbox = new PostgresOutbox(DATABASE.dataSource(), "booking");
    private final List<String> sent = new ArrayList<>();

    @BeforeEach
    void empty() {
        DATABASE.empty();
        sent.clear();
    }

    @Test
    void messagesAreSentInTheirOrderAndOnce() {
        add(1, 2, 3);
        assertEquals(2, outbox.send(2, this::carry));
        assertEquals(1, outbox.send(2, this::carry));
        assertEquals(0, outbox.send(2, this::carry));
        assertEquals(List.of("1", "2", "3"), sent);
    }

    @Test
    void theRelayLeavesNothing() {
        add(IntStream.rangeClosed(1, 2_500).toArray());
        new OutboxRelay(outbox, this::carry).run();
        assertEquals(2_500, sent.size());
        assertTrue(DATABASE.ask("SELECT number FROM booking.outbox").isEmpty());
    }

    @Test
    void noMoreIsReadThanFitsIntoMemory() {
        byte[] large = new byte[3 * 1024 * 1024];
        add(IntStream.range(0, 5).mapToObj(number -> new OutboxMessage(new UUID(1, number), "topic", large)).toList());
        add(List.of(new OutboxMessage(new UUID(1, 5), "topic", new byte[9 * 1024 * 1024])));
        var keys = new ArrayList<Long>();
        Carrier carrier = message -> {
            keys.add(message.key().getLeastSignificantBits());
            return CompletableFuture.completedFuture(null);
        };
        assertEquals(2, outbox.send(10, carrier));
        assertEquals(2, outbox.send(10, carrier));
        assertEquals(1, outbox.send(10, carrier));
        assertEquals(1, outbox.send(10, carrier), "however large it is");
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L), keys);
    }

    @Test
    void whatOneMessageCannotReachNoneHasReached() {
        add(1, 2, 3);
        assertThrows(OutboxUnavailable.class, () -> outbox.send(10, message -> new String(message.payload()).equals("2")
                ? CompletableFuture.failedStage(new IllegalStateException("no answer")) : carry(message)));
        sent.clear();
        outbox.send(10, this::carry);
        assertEquals(List.of("1", "2", "3"), sent);
    }

    @Test
    void whatIsStillOnItsWayIsNotSentAgain() {
        var impatient = new PostgresOutbox(DATABASE.dataSource(), "booking", Duration.ofMillis(50));
        var late = new CompletableFuture<Void>();
        add(1, 2);
        assertThrows(OutboxUnavailable.class, () -> impatient.send(10, message -> late));
        assertThrows(OutboxUnavailable.class, () -> impatient.send(10, this::carry));
        assertEquals(List.of(), sent);
        late.complete(null);
        assertEquals(2, impatient.send(10, this::carry));
        assertEquals(List.of("1", "2"), sent);
    }

    @Test
    void onlyOneSendsAtATime() {
        add(1, 2);
        var others = new ArrayList<Integer>();
        outbox.send(10, message -> {
            others.add(new PostgresOutbox(DATABASE.dataSource(), "booking").send(10, this::carry));
            return carry(message);
        });
        assertEquals(List.of(0, 0), others);
        assertEquals(List.of("1", "2"), sent);
    }

    /// Killed between any two lines: everything is sent at least once, in its order, and in the end nothing is left.
    @Test
    void aRelayThatDiesAnywhereLosesNothing() {
        int deaths = MortalDatabase.dieEverywhere(DATABASE.dataSource(), this::fill,
                database -> new PostgresOutbox(database, "booking").send(10, this::carry), this::restart);
        assertTrue(deaths > 10, "died only " + deaths + " times");
        assertEquals(List.of("1", "2", "3"), sent);
    }

    /// The lock of the dead goes when the server notices.
    private void restart() {
        Eventually.within(Duration.ofSeconds(10), () -> {
            outbox.send(10, this::carry);
            assertEquals(List.of(), DATABASE.ask("SELECT number FROM booking.outbox"));
        });
        assertEquals(List.of("1", "2", "3"), sent.subList(sent.size() - 3, sent.size()));
    }

    private void fill() {
        empty();
        add(1, 2, 3);
    }

    @Test
    void theLagIsTheAgeOfTheOldest() {
        assertEquals(0, outbox.lagSeconds());
        add(1, 2);
        DATABASE.execute("UPDATE booking.outbox SET written_at = now() - interval '1 minute'");
        assertTrue(outbox.lagSeconds() >= 60 && outbox.lagSeconds() < 120);
    }

    @Test
    void aMessageComesBackAsItWas() {
        var message = new OutboxMessage(new UUID(1, 2), "a topic", new byte[] {0, -1, 7});
        add(List.of(message));
        outbox.send(1, back -> {
            assertEquals(message.key(), back.key());
            assertEquals(message.topic(), back.topic());
            assertArrayEquals(message.payload(), back.payload());
            return CompletableFuture.completedStage(null);
        });
    }

    private CompletionStage<Void> carry(OutboxMessage message) {
        sent.add(new String(message.payload()));
        return CompletableFuture.completedStage(null);
    }

    private static void add(int... numbers) {
        add(IntStream.of(numbers).mapToObj(number -> new OutboxMessage(new UUID(0, 1), "topic",
                Integer.toString(number).getBytes())).toList());
    }

    private static void add(List<OutboxMessage> messages) {
        try (var connection = DATABASE.dataSource().getConnection()) {
            PostgresOutbox.add(connection, "booking", messages);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
