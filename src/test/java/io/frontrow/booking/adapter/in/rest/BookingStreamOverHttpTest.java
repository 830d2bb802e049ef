package io.frontrow.booking.adapter.in.rest;

import static io.frontrow.booking.adapter.in.rest.Guests.BOOKINGS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.booking.adapter.out.kafka.BinaryMemos;
import io.frontrow.booking.application.port.out.BookingIds;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.Selection;
import io.frontrow.identity.Roles;
import io.frontrow.identity.Token;
import io.frontrow.identity.Tokens;
import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.shared.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A booking's states as they come.
@QuarkusTest
class BookingStreamOverHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Tokens tokens;

    @Inject
    BookingIds ids;

    @Inject
    SeatCommands seatCommands;

    @Inject
    BookingFollowers followers;

    private final UUID buyer = UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();
    private Guests guests;
    private UUID event;

    @BeforeEach
    void start() {
        guests = new Guests(tokens);
        event = new HallOnSale(guests, UUID.randomUUID()).open();
    }

    @AfterEach
    void leave() {
        http.shutdownNow();
    }

    @Test
    void firstTheStateThenEachChange() {
        var id = ids.mint(buyer);
        var stream = follow(id);
        Eventually.within(SOON, () -> stream.states().equals(List.of("PROCESSING")));
        hold(id, 0);
        Eventually.within(SOON, () -> stream.states().equals(List.of("PROCESSING", "PENDING_PAYMENT")));
        assertTrue(stream.lines.contains("event:booking"));
        assertTrue(stream.lines.stream().anyMatch(line -> line.startsWith("data:{\"id\":\"" + id)));
        Eventually.within(SOON, () -> stream.lines.contains(":still here"));
        assertFalse(stream.end.isDone(), "a buyer who has to pay goes on listening");
    }

    @Test
    void aStreamEndsWithTheBooking() {
        hold(ids.mint(buyer), 0);
        var id = ids.mint(buyer);
        hold(id, 0);
        var stream = follow(id);
        stream.end.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
        assertEquals("FAILED", stream.states().getLast());
        var again = follow(id);
        again.end.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
        assertEquals(List.of("FAILED"), again.states());
        assertTrue(again.lines.stream().anyMatch(line -> line.contains("\"reason\":\"seats-taken\"")));
    }

    @Test
    void whoeverLeavesIsForgotten() {
        Eventually.within(SOON, () -> followers.followed() == 0);
        follow(ids.mint(buyer));
        Eventually.within(SOON, () -> followers.followed() == 1);
        http.shutdownNow();
        Eventually.within(SOON, () -> followers.followed() == 0);
    }

    private void hold(UUID id, int seatIndex) {
        var request = new BookingRequest(id, buyer, event, "A", 1, 5, 1, Selection.MANUAL, new Money(1, "TWD"),
                Instant.now(), 900);
        seatCommands.send(new HoldSeats(id, new SubsectionKey(event, 0), new SeatChoice.Manual(new int[] {seatIndex}), false,
                new BinaryMemos().write(request))).toCompletableFuture().join();
    }

    private Stream follow(UUID id) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var token = tokens.mint(new Token(UUID.randomUUID(), buyer, Roles.BUYER, now, now.plusSeconds(600)));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + BOOKINGS + "/" + id + "/stream"))
                .header("Authorization", "Bearer " + token).header("Accept", "text/event-stream").build();
        var lines = new CopyOnWriteArrayList<String>();
        var end = http.sendAsync(request, BodyHandlers.ofLines()).thenAcceptAsync(response -> {
            assertEquals(200, response.statusCode());
            response.body().forEach(lines::add);
        }, task -> Thread.ofVirtual().start(task));
        return new Stream(lines, end);
    }

    private record Stream(List<String> lines, CompletableFuture<Void> end) {
        List<String> states() {
            return lines.stream().filter(line -> line.startsWith("data:"))
                    .map(line -> line.replaceAll(".*\"status\":\"([A-Z_]+)\".*", "$1")).toList();
        }
    }
}
