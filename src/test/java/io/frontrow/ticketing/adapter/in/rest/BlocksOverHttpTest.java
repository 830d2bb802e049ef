package io.frontrow.ticketing.adapter.in.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.Eventually;
import io.frontrow.ticketing.Sellers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Blocked seats and general admission on the real parts.
@QuarkusTest
class BlocksOverHttpTest {
    private static final String EVENTS = "/api/v1/events";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Sellers sellers;

    private final UUID seller = UUID.randomUUID();
    private String event;

    @BeforeEach
    void publish() {
        var concert = Sellers.concert();
        concert.put("sections", List.of(Map.of("name", "A", "price", 280_000, "subsections", 1),
                Map.of("name", "Field", "price", 100, "capacity", 5)));
        event = draft(concert);
        sellers.seller(seller).post(EVENTS + "/" + event + "/publish").then().statusCode(202);
        Eventually.within(SOON, () -> assertEquals("ON_SALE", sellers.anyone().get(EVENTS + "/" + event).path("status")));
    }

    @Test
    void blockedSeatsAreSeenAtOnceAndComeBack() {
        change("POST", "1-1", "2-5").statusCode(200).body("section", equalTo("A")).body("subsection", equalTo(1))
                .body("seats", contains("1-1", "2-5"));
        seen("BLOCKED", 0, 9).body("totals.blocked", equalTo(2)).body("totals.available", equalTo(13))
                .body("totals.total", equalTo(15)).body("sections[0].subsections[0].blocked", equalTo(2));
        change("POST", "1-1").statusCode(200);
        change("DELETE", "1-1", "1-2").statusCode(200).body("seats", contains("1-1", "1-2"));
        seen("AVAILABLE", 0, 1).body("totals.blocked", equalTo(1));
    }

    @Test
    void aSeatOfABuyerIsNotBlocked() {
        sellers.buyer().body(Map.of("eventId", event, "section", "A", "subsection", 1, "quantity", 1, "selection", "manual",
                "seats", List.of("1-2"))).post("/api/v1/bookings").then().statusCode(202);
        Eventually.within(SOON, () -> seen("RESERVED", 1));
        change("POST", "1-1", "1-2").statusCode(409).body("type", equalTo("/problems/seats-unavailable"));
        change("DELETE", "1-2").statusCode(409);
        seen("AVAILABLE", 0);
    }

    @Test
    void placesWithoutSeatsAreCounted() {
        sellers.buyer().body(Map.of("eventId", event, "section", "Field", "quantity", 3)).post("/api/v1/bookings")
                .then().statusCode(202);
        Eventually.within(SOON, () -> sellers.anyone().get(EVENTS + "/" + event).then()
                .body("sections[1].reserved", equalTo(3)).body("sections[1].available", equalTo(2))
                .body("sections[1].capacity", equalTo(5)).body("sections[1].subsections.size()", equalTo(0))
                .body("totals.reserved", equalTo(3)).body("totals.total", equalTo(15)));
        sellers.anyone().get(EVENTS + "/" + event + "/sections/Field/subsections/0/seats").then().statusCode(404);
        sellers.anyone().get(EVENTS + "/" + event + "/sections/Field/subsections/1/seats").then().statusCode(404);
    }

    @Test
    void badRequestsAreRefusedFieldByField() {
        blocks("POST", Map.of()).statusCode(400).body("errors.field", hasItems("section", "subsection", "seats"));
        blocks("POST", Map.of("section", "A", "subsection", 1, "seats", List.of())).statusCode(400)
                .body("errors.field", contains("seats"));
        change("POST", "1-1", "1-1", "0-1", "x").statusCode(400)
                .body("errors.field", contains("seats[1]", "seats[2]", "seats[3]"));
        change("DELETE", "1-1", "3-1", "1-6").statusCode(400).body("errors.field", contains("seats[1]", "seats[2]"));
        blocks("POST", Map.of("section", "A", "subsection", "1", "seats", List.of("1-1"))).statusCode(400);
        blocks("POST", Map.of("section", "A", "subsection", 1, "seats", List.of("1-1"), "x", 1)).statusCode(400);
        blocks("POST", Map.of("section", "A", "subsection", 2, "seats", List.of("1-1"))).statusCode(404);
        blocks("POST", Map.of("section", "Field", "subsection", 1, "seats", List.of("1-1"))).statusCode(404);
    }

    @Test
    void onlyTheSellerOfAPublishedEventBlocks() {
        var body = Map.of("section", "A", "subsection", 1, "seats", List.of("1-1"));
        var path = EVENTS + "/" + event + "/blocks";
        sellers.anyone().body(body).post(path).then().statusCode(401);
        sellers.buyer().body(body).post(path).then().statusCode(403);
        sellers.seller(UUID.randomUUID()).body(body).post(path).then().statusCode(403);
        sellers.seller(UUID.randomUUID()).body(body).delete(path).then().statusCode(403);
        sellers.seller(seller).body(body).post(EVENTS + "/" + UUID.randomUUID() + "/blocks").then().statusCode(404);
        var draft = EVENTS + "/" + draft(Sellers.concert()) + "/blocks";
        sellers.seller(UUID.randomUUID()).body(body).post(draft).then().statusCode(404);
        sellers.seller(seller).body(body).post(draft).then().statusCode(409).body("type", equalTo("/problems/event-state"));
    }

    private String draft(Map<String, Object> concert) {
        return sellers.seller(seller).body(concert).post(EVENTS).then().statusCode(201).extract().path("id");
    }

    private ValidatableResponse change(String method, String... seats) {
        return blocks(method, Map.of("section", "A", "subsection", 1, "seats", List.of(seats)));
    }

    private ValidatableResponse blocks(String method, Map<String, ?> body) {
        return sellers.seller(seller).body(body).request(method, EVENTS + "/" + event + "/blocks").then();
    }

    /// The event, after a look at the seats, which are given by index.
    private ValidatableResponse seen(String status, int... seats) {
        var map = sellers.anyone().get(EVENTS + "/" + event + "/sections/A/subsections/1/seats").then().statusCode(200);
        Arrays.stream(seats).forEach(seat -> map.body("seats[" + seat + "].status", equalTo(status)));
        return sellers.anyone().get(EVENTS + "/" + event).then().statusCode(200);
    }
}
