package io.frontrow.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.frontrow.identity.Roles;
import io.frontrow.ticketing.Sellers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An Idempotency-Key on whatever creates something.
@QuarkusTest
class IdempotencyKeysTest {
    private static final String KEY = "Idempotency-Key";
    private static final String USERS = "/api/v1/users";
    private static final String EVENTS = "/api/v1/events";

    @Inject
    Sellers sellers;

    private final UUID seller = UUID.randomUUID();
    private final Map<String, Object> ann = new HashMap<>(Map.of("email", UUID.randomUUID() + "@example.com",
            "password", "correct horse", "name", "Ann", "role", Roles.BUYER));

    @ParameterizedTest
    @ValueSource(strings = {USERS, EVENTS, "/api/v1/bookings", "/api/v1/bookings/00000000-0000-7000-8000-000000000000/payments"})
    void aMalformedKeyIsRefusedEverywhere(String path) {
        for (var key : List.of("", "two words", "x".repeat(256), "tab\there")) {
            refused(caller(path).header(KEY, key), path);
        }
        refused(caller(path).header(KEY, "one", "two"), path);
        refused(caller(path).header(KEY, "", ""), path);
    }

    @Test
    void theSameRegistrationIsTheSameAccountAlsoWithManyAtOnce() {
        var ids = IntStream.range(0, 8).parallel().mapToObj(_ -> register("a-key", ann).statusCode(201)
                .extract().<String>path("id")).distinct().toList();
        assertEquals(1, ids.size());
        ann.put("email", ann.get("email").toString().toUpperCase());
        register("a-key", ann).statusCode(201).body("id", equalTo(ids.getFirst()));
        register("b-key", ann).statusCode(409);
    }

    @Test
    void aRegistrationsKeyTellsStrangersNothing() {
        register("a-key", ann).statusCode(201);
        for (var change : List.of(Map.entry("password", "another horse"), Map.entry("name", "Bob"), Map.entry("role", Roles.SELLER))) {
            var other = new HashMap<>(ann);
            other.put(change.getKey(), change.getValue());
            reused(register("a-key", other));
        }
        var stranger = new HashMap<>(ann);
        stranger.put("email", UUID.randomUUID() + "@example.com");
        register("a-key", stranger).statusCode(201).body("email", equalTo(stranger.get("email")));
    }

    @Test
    void theSameEventIsCreatedOnceAlsoWithManyAtOnce() {
        var concert = Sellers.concert();
        var ids = IntStream.range(0, 8).parallel().mapToObj(_ -> create("a-key", concert).statusCode(201)
                .extract().<String>path("id")).distinct().toList();
        assertEquals(1, ids.size());
        sellers.seller(seller).get(EVENTS + "?mine=true").then().body("items.size()", equalTo(1));
        sellers.seller(seller).post(EVENTS + "/" + ids.getFirst() + "/cancel").then().statusCode(202);
        create("a-key", concert).statusCode(201).body("id", equalTo(ids.getFirst())).body("status", equalTo("CANCELLED"));
    }

    @Test
    void aKeyNamesOneEventOfOneSeller() {
        var concert = Sellers.concert();
        String id = create("a-key", concert).statusCode(201).extract().path("id");
        String others = sellers.seller(UUID.randomUUID()).header(KEY, "a-key").body(concert).post(EVENTS).then()
                .statusCode(201).extract().path("id");
        assertNotEquals(id, others);
        concert.put("name", "Autumn Concert");
        reused(create("a-key", concert));
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        var concert = Sellers.concert();
        concert.put("rows", 0);
        create("a-key", concert).statusCode(400);
        concert.put("rows", 2);
        create("a-key", concert).statusCode(201);
        ann.put("password", "short");
        register("a-key", ann).statusCode(400);
        ann.put("password", "correct horse");
        register("a-key", ann).statusCode(201);
    }

    private RequestSpecification caller(String path) {
        return switch (path) {
            case USERS -> given().contentType(ContentType.JSON).body(ann);
            case EVENTS -> sellers.seller(seller).body(Sellers.concert());
            case "/api/v1/bookings" -> sellers.buyer().body(Map.of("eventId", UUID.randomUUID(), "section", "A",
                    "subsection", 1, "quantity", 1, "selection", "best_available"));
            default -> sellers.buyer().body(Map.of("cardNumber", "4242424242424242"));
        };
    }

    private static void refused(RequestSpecification request, String path) {
        request.post(path).then().statusCode(400).contentType("application/problem+json").body("errors.field", hasItem(KEY));
    }

    private static void reused(ValidatableResponse answer) {
        answer.statusCode(422).contentType("application/problem+json").body("type", equalTo("/problems/idempotency-key-reused"));
    }

    private static ValidatableResponse register(String key, Map<String, Object> account) {
        return given().contentType(ContentType.JSON).header(KEY, key).body(account).post(USERS).then();
    }

    private ValidatableResponse create(String key, Map<String, Object> concert) {
        return sellers.seller(seller).header(KEY, key).body(concert).post(EVENTS).then();
    }
}
