package io.frontrow.ticketing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.adapter.out.postgres.PostgresWorld;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Publishing with the real seat engine behind the real log.
@QuarkusTest
class PublishingOverHttpTest {
    private static final String EVENTS = "/api/v1/events/";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Sellers sellers;

    @Inject
    SeatCommands commands;

    @Inject
    PostgresWorld world;

    private final UUID seller = UUID.randomUUID();

    @Test
    void aPublishedEventIsOnSaleWithAllOfItsSeats() {
        var id = create(Sellers.concert());
        publish(id);
        become(id, "ON_SALE");
        var event = see(id);
        assertEquals(List.of(10, 10), event.<List<Integer>>path("sections[1].subsections.available"));
        assertEquals(40, event.<Integer>path("totals.available"));
    }

    @Test
    void theSaleStartsWhenItWasAnnounced() {
        var start = Instant.now().plusSeconds(6);
        var event = Sellers.concert();
        event.put("saleStartsAt", start.toString());
        var id = create(event);
        publish(id);
        become(id, "PUBLISHED");
        become(id, "ON_SALE");
        assertTrue(!Instant.now().isBefore(start));
    }

    @Test
    void anEventIsSoldOutAndBackOnSaleWithARelease() {
        var event = Sellers.concert();
        event.put("maxSeatsPerBooking", 5);
        event.put("sections", List.of(Map.of("name", "A", "price", 1, "subsections", 1)));
        var id = create(event);
        publish(id);
        become(id, "ON_SALE");
        var there = new SubsectionKey(id, 0);
        var first = book(id, "A", 1, 5);
        var second = book(id, "A", 1, 5);
        become(id, "SOLD_OUT");
        send(new SellSeats(first, there));
        send(new ReleaseSeats(second, there));
        become(id, "ON_SALE");
        assertEquals(Map.of("available", 5, "reserved", 0, "sold", 5, "blocked", 0, "total", 10), see(id).path("totals"));
        assertEquals(5, world.claims(id).stream().filter(claim -> claim.sold()).count());
    }

    @Test
    void otherSeatsInTheWayMakeItADraftAgainAndTheNextAttemptSucceeds() {
        var id = create(Sellers.concert());
        send(new OpenSubsection(UUID.randomUUID(), new SubsectionKey(id, 2), 1, 7, 7));
        publish(id);
        Eventually.within(SOON, () -> assertTrue(mine(id).<String>path("publishFailure").contains("other seats stand")));
        assertEquals("DRAFT", mine(id).path("status"));
        assertEquals(false, mine(id).path("publishing"));
        assertTrue(world.nothingStands(id));
        assertEquals(404, see(id).statusCode());
        publish(id);
        become(id, "ON_SALE");
        assertEquals(40, see(id).<Integer>path("totals.available"));
    }

    @Test
    void aCancelledEventIsTakenDown() {
        var id = create(Sellers.concert());
        publish(id);
        become(id, "ON_SALE");
        sellers.seller(seller).post(EVENTS + id + "/cancel").then().statusCode(202);
        become(id, "CANCELLED");
        Eventually.within(SOON, () -> assertEquals(0, world.closings(id)));
    }

    @ParameterizedTest
    @CsvSource({"100,100,100", "10,10,10000"})
    void aMillionSeatsStandWithinAMinute(int rows, int cols, int subsections) {
        var event = Sellers.concert();
        event.put("rows", rows);
        event.put("cols", cols);
        event.put("sections", IntStream.rangeClosed(1, 10)
                .mapToObj(n -> Map.of("name", "S" + n, "price", n, "subsections", subsections / 10)).toList());
        var id = create(event);
        publish(id);
        var begin = System.nanoTime();
        Eventually.within(Duration.ofSeconds(60), () -> assertEquals("ON_SALE", see(id).path("status")));
        System.out.printf("%d subsections of %d seats stood after %d ms%n", subsections, rows * cols,
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
        assertEquals(1_000_000, see(id).<Integer>path("totals.available"));
        book(id, "S10", subsections / 10, 4);
        Eventually.within(SOON, () -> assertEquals(4, see(id).<Integer>path("totals.reserved")));
        sellers.seller(seller).post(EVENTS + id + "/cancel").then().statusCode(202);
    }

    private UUID create(Map<String, Object> event) {
        return UUID.fromString(sellers.seller(seller).body(event).post(EVENTS).then().statusCode(201).extract().path("id"));
    }

    private UUID book(UUID id, String section, int subsection, int quantity) {
        var booking = Map.of("eventId", id, "section", section, "subsection", subsection, "quantity", quantity,
                "selection", "best_available");
        return UUID.fromString(sellers.buyer().body(booking).post("/api/v1/bookings").then().statusCode(202).extract()
                .path("id"));
    }

    private void publish(UUID id) {
        sellers.seller(seller).post(EVENTS + id + "/publish").then().statusCode(202);
    }

    private void send(SeatCommand command) {
        commands.send(command).toCompletableFuture().join();
    }

    private void become(UUID id, String status) {
        Eventually.within(SOON, () -> assertEquals(status, see(id).path("status")));
    }

    private Response see(UUID id) {
        return sellers.anyone().get(EVENTS + id);
    }

    private Response mine(UUID id) {
        return sellers.seller(seller).get(EVENTS + id);
    }
}
