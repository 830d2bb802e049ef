package io.frontrow.ticketing.adapter.in.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.Eventually;
import io.frontrow.ticketing.EventForSale;
import io.frontrow.ticketing.EventsForSale;
import io.frontrow.ticketing.QuietTicketing;
import io.frontrow.ticketing.Sellers;
import io.frontrow.ticketing.adapter.out.postgres.PostgresWorld;
import io.frontrow.ticketing.application.contract.Concerts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(QuietTicketing.class)
class ChangeEventOverHttpTest {
    private static final String EVENTS = "/api/v1/events/";

    @Inject
    Sellers sellers;

    @Inject
    PostgresWorld world;

    @Inject
    EventsForSale events;

    private final UUID seller = UUID.randomUUID();

    @Test
    void aDraftIsChangedFieldByField() {
        String id = sellers.seller(seller).body(Sellers.concert()).post("/api/v1/events").then().extract().path("id");
        patch(id, Map.of("name", "Gala", "city", "Taipei", "holdSeconds", 60, "sections",
                List.of(Map.of("name", "North Stand/Ü", "price", 7)))).statusCode(200)
                .body("name", equalTo("Gala")).body("city", equalTo("Taipei")).body("holdSeconds", equalTo(60))
                .body("venue", equalTo("City Hall")).body("status", equalTo("DRAFT"))
                .body("sections.price.amount", contains(280_000, 7)).body("sections.price.currency", contains("TWD", "TWD"));
        patch(id, Map.of()).statusCode(200).body("name", equalTo("Gala"));
        sellers.seller(UUID.randomUUID()).body(Map.of("name", "x")).patch(EVENTS + id).then().statusCode(404);
    }

    @Test
    void aNewPriceIsForSaleWithinASecond() {
        var id = publish();
        assertEquals(200, offered(id).section("A/B").orElseThrow().price().amountMinor());
        patch(id, Map.of("sections", List.of(Map.of("name", "A/B", "price", 900)), "maxSeatsPerBooking", 2)).statusCode(200)
                .body("sections.price.amount", contains(500, 900));
        Eventually.within(Duration.ofSeconds(2), () -> {
            assertEquals(900, offered(id).section("A/B").orElseThrow().price().amountMinor());
            assertEquals(2, offered(id).maxSeatsPerBooking());
        });
        sellers.anyone().get(EVENTS + id + "/sections/A%2FB/subsections/4/seats").then().body("seats[0].price.amount", equalTo(900));
        sellers.seller(seller).queryParam("mine", true).queryParam("maxPrice", 499).get("/api/v1/events").then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void everyFaultIsListed() {
        patch(publish(), Map.of("name", "", "holdSeconds", 1, "endsAt", "2020-01-01T00:00:00Z", "sections",
                List.of(Map.of("name", "C", "price", 1), Map.of("name", "VIP", "price", -1), Map.of("price", 1)))).statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors.field", hasItems("name", "holdSeconds", "endsAt", "sections[0].name", "sections[1].price",
                        "sections[2].name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"currency\": \"EUR\"}", "{\"rows\": 5}", "{\"status\": \"ON_SALE\"}",
        "{\"name\": 5}", "{\"holdSeconds\": 1.5}", "{\"sections\": [null]}", "{\"sections\": [{\"name\": \"VIP\", \"price\": \"1\"}]}",
        "{\"sections\": [{\"name\": \"VIP\", \"price\": 1, \"subsections\": 3}]}", "{\"startsAt\": \"+1000000000-12-31T23:59:59Z\"}",
        "{\"startsAt\": \"tomorrow\"}", "{\"endsAt\": \"-1000000000-01-01T00:00:00Z\"}"})
    void badBodiesAreRefused(String body) {
        sellers.seller(seller).body(body).patch(EVENTS + publish()).then().statusCode(400)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void onlyItsSellerChangesAnEvent() {
        var id = publish();
        sellers.anyone().body(Map.of("name", "x")).patch(EVENTS + id).then().statusCode(401);
        sellers.buyer().body(Map.of("name", "x")).patch(EVENTS + id).then().statusCode(403);
        sellers.seller(UUID.randomUUID()).body(Map.of("name", "x")).patch(EVENTS + id).then().statusCode(403);
        patch(UUID.randomUUID(), Map.of("name", "x")).statusCode(404);
        patch("nonsense", Map.of("name", "x")).statusCode(404);
    }

    @Test
    void theStateMayForbidIt() {
        var begun = new Concerts(world).published(Concerts.draft(seller, "Tainan", Instant.now().plusSeconds(50)));
        patch(begun, Map.of("saleStartsAt", Instant.now().plusSeconds(5).toString())).statusCode(409)
                .body("type", equalTo("/problems/event-state"));
        var over = new Concerts(world).published(Concerts.draft(seller, "Tainan", Instant.now().minus(Duration.ofDays(1))));
        patch(over, Map.of("name", "x")).statusCode(409).body("type", equalTo("/problems/event-state"));
        var cancelled = publish();
        sellers.seller(seller).post(EVENTS + cancelled + "/cancel").then().statusCode(202);
        patch(cancelled, Map.of("name", "x")).statusCode(409).body("type", equalTo("/problems/event-state"));
    }

    @Test
    void changesAtTheSameTimeAreAllApplied() {
        var id = publish();
        var changes = List.<Map<String, Object>>of(Map.of("name", "Gala"), Map.of("venue", "Arena"), Map.of("city", "Taipei"),
                Map.of("category", "opera"), Map.of("holdSeconds", 77), Map.of("maxSeatsPerBooking", 9),
                Map.of("sections", List.of(Map.of("name", "VIP", "price", 1))),
                Map.of("sections", List.of(Map.of("name", "A/B", "price", 2))));
        try (var threads = Executors.newFixedThreadPool(changes.size())) {
            changes.forEach(change -> threads.submit(() -> patch(id, change)));
        }
        sellers.anyone().get(EVENTS + id).then().body("name", equalTo("Gala")).body("venue", equalTo("Arena"))
                .body("city", equalTo("Taipei")).body("category", equalTo("opera")).body("holdSeconds", equalTo(77))
                .body("maxSeatsPerBooking", equalTo(9)).body("sections.price.amount", contains(1, 2));
    }

    private EventForSale offered(UUID id) {
        return events.find(id).toCompletableFuture().join().orElseThrow();
    }

    private ValidatableResponse patch(Object id, Map<String, Object> change) {
        return sellers.seller(seller).body(change).patch(EVENTS + id).then();
    }

    private UUID publish() {
        return new Concerts(world).published(Concerts.draft(seller, "Tainan", Concerts.START));
    }
}
