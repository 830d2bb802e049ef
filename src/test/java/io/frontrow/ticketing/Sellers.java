package io.frontrow.ticketing;

import static io.restassured.RestAssured.given;

import io.frontrow.identity.Roles;
import io.frontrow.identity.Token;
import io.frontrow.identity.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// People for tests over HTTP, with tokens and without accounts, and the events that they describe.
@Singleton
public class Sellers {
    private final Tokens tokens;

    public Sellers(Tokens tokens) {
        this.tokens = tokens;
    }

    public RequestSpecification seller(UUID id) {
        return as(id, Roles.SELLER);
    }

    public RequestSpecification buyer() {
        return as(UUID.randomUUID(), Roles.BUYER);
    }

    public RequestSpecification anyone() {
        return given().contentType(ContentType.JSON).urlEncodingEnabled(false);
    }

    private RequestSpecification as(UUID id, String role) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var token = tokens.mint(new Token(UUID.randomUUID(), id, role, now, now.plus(Duration.ofHours(1))));
        return anyone().header("Authorization", "Bearer " + token);
    }

    /// Sections `A` and `North Stand/Ü`, each of two subsections of 2 × 5 seats.
    public static Map<String, Object> concert() {
        var event = new HashMap<String, Object>();
        event.put("name", "Spring Concert");
        event.put("description", "Strings");
        event.put("venue", "City Hall");
        event.put("currency", "TWD");
        event.put("startsAt", Instant.now().plus(Duration.ofDays(30)).toString());
        event.put("rows", 2);
        event.put("cols", 5);
        event.put("sections", List.of(Map.of("name", "A", "price", 280_000, "subsections", 2),
                Map.of("name", "North Stand/Ü", "price", 100, "subsections", 2)));
        return event;
    }
}
