package io.frontrow.booking.adapter.in.rest;

import static io.restassured.RestAssured.given;

import io.frontrow.identity.Roles;
import io.frontrow.identity.Token;
import io.frontrow.identity.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// People with tokens, and what they send.
record Guests(Tokens tokens) {
    static final String BOOKINGS = "/api/v1/bookings";

    RequestSpecification buyer(UUID id) {
        return person(id, Roles.BUYER);
    }

    RequestSpecification seller(UUID id) {
        return person(id, Roles.SELLER);
    }

    private RequestSpecification person(UUID id, String role) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var token = tokens.mint(new Token(UUID.randomUUID(), id, role, now, now.plusSeconds(600)));
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    static Map<String, Object> order(UUID eventId, int quantity) {
        var order = new HashMap<String, Object>();
        order.put("eventId", eventId.toString());
        order.put("section", "A");
        order.put("subsection", 1);
        order.put("quantity", quantity);
        order.put("selection", "best_available");
        return order;
    }
}
