package io.frontrow.booking.adapter.in.rest;

import static io.frontrow.booking.adapter.in.rest.Guests.BOOKINGS;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.frontrow.booking.application.port.out.BookingIds;
import io.frontrow.identity.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is refused whatever the event is like.
@QuarkusTest
class BadOrdersOverHttpTest {
    private static final UUID BUYER = UUID.randomUUID();
    private static final UUID NO_EVENT = UUID.randomUUID();

    @Inject
    Tokens tokens;

    @Inject
    BookingIds ids;

    private Guests guests;

    @BeforeEach
    void start() {
        guests = new Guests(tokens);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "eventId | \"x\"", "eventId | 5", "eventId | null", "eventId | {}",
        "section | 5", "section | \"\"", "section | \" \"", "section | null", "section | [\"A\"]", "section | true",
        "subsection | \"1\"", "subsection | 1.5", "subsection | 0", "subsection | -1", "subsection | null",
        "subsection | 99999999999", "subsection | 1e30", "subsection | true", "subsection | []",
        "quantity | \"1\"", "quantity | 1.5", "quantity | 1.0", "quantity | 0", "quantity | -1", "quantity | 21",
        "quantity | 2147483648", "quantity | null", "quantity | false",
        "selection | \"BEST_AVAILABLE\"", "selection | \"\"", "selection | null", "selection | 1", "selection | {}",
        "seats | \"1-1\"", "seats | {}", "seats | 5"})
    void aBadFieldIsNamed(String field, String value) {
        var json = new StringBuilder("{");
        var order = Guests.order(NO_EVENT, 1);
        order.remove(field);
        order.forEach((name, good) -> json.append('"').append(name).append("\":")
                .append(good instanceof String ? "\"" + good + "\"" : good).append(','));
        refused(json.append('"').append(field).append("\":").append(value).append('}').toString()).body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1-", "-1", "0-1", "1-0", "01-1", "1-1 ", "a-b", "1-1-1", "-1--1", "1-99999999999"})
    void aBadPositionIsNamed(String position) {
        var order = Guests.order(NO_EVENT, 2);
        order.put("selection", "manual");
        order.put("seats", List.of("1-1", position));
        refused(order).body("errors.field", contains("seats[1]"));
    }

    @Test
    void everyFaultIsListedAtOnce() {
        refused(Map.of()).body("errors.field",
                containsInAnyOrder("eventId", "section", "quantity"));
        refused(Map.of("seats", List.of())).body("errors.field",
                containsInAnyOrder("eventId", "section", "subsection", "quantity", "selection"));
        var order = Guests.order(NO_EVENT, 2);
        order.put("seats", Arrays.asList("1-1", null));
        refused(order).body("errors.field", hasItem("seats[1]"));
        order.put("seats", Collections.nCopies(5000, "x"));
        refused(order).body("errors.field", contains("seats"));
        order.remove("seats");
        order.put("price", 0);
        refused(order).body("errors.field", contains("price"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "5", "\"x\"", "{", "{\"quantity\":1,\"quantity\":2}", "{}{}"})
    void aBadBodyIsRefused(String body) {
        refused(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "ümlaut", "tab\there"})
    void aBadKeyIsRefused(String key) {
        guests.buyer(BUYER).header("Idempotency-Key", key).body(Guests.order(NO_EVENT, 1)).post(BOOKINGS).then()
                .statusCode(400).body("errors.field", contains("Idempotency-Key"));
    }

    @Test
    void aKeyThatIsTooLongOrThereTwiceIsRefused() {
        guests.buyer(BUYER).header("Idempotency-Key", "x".repeat(256)).body(Guests.order(NO_EVENT, 1)).post(BOOKINGS).then()
                .statusCode(400).body("errors.field", contains("Idempotency-Key"));
        guests.buyer(BUYER).header("Idempotency-Key", "a", "b").body(Guests.order(NO_EVENT, 1)).post(BOOKINGS).then()
                .statusCode(400).body("errors.field", contains("Idempotency-Key"));
        guests.buyer(BUYER).header("Idempotency-Key", "x".repeat(255)).body(Guests.order(NO_EVENT, 1)).post(BOOKINGS).then()
                .statusCode(404);
    }

    @Test
    void anUnknownEventIsNotFound() {
        guests.buyer(BUYER).body(Guests.order(NO_EVENT, 1)).post(BOOKINGS).then().statusCode(404)
                .contentType("application/problem+json").body("status", equalTo(404))
                .body("instance", equalTo(BOOKINGS)).body("trace", nullValue());
    }

    @Test
    void onlyBuyersBook() {
        given().contentType("application/json").body(Guests.order(NO_EVENT, 1)).post(BOOKINGS).then().statusCode(401);
        guests.seller(BUYER).body(Guests.order(NO_EVENT, 1)).post(BOOKINGS).then().statusCode(403);
        given().header("Authorization", "Bearer x").contentType("application/json").body(Guests.order(NO_EVENT, 1))
                .post(BOOKINGS).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void otherMethodsAndTypesAreRefused() {
        guests.buyer(BUYER).contentType("text/plain").body("x").post(BOOKINGS).then().statusCode(415);
        guests.buyer(BUYER).put(BOOKINGS).then().statusCode(405).contentType("application/problem+json");
        guests.buyer(BUYER).delete(BOOKINGS + "/" + NO_EVENT).then().statusCode(405);
        guests.buyer(BUYER).accept("image/png").get(BOOKINGS).then().statusCode(406);
    }

    @Test
    void aMadeUpIdIsNotFoundAndAGivenOneIsProcessingForItsBuyerOnly() {
        for (var id : List.of(UUID.randomUUID().toString(), "x", "1-2-3-4-5", "%20")) {
            guests.buyer(BUYER).get(BOOKINGS + "/" + id).then().statusCode(404).contentType("application/problem+json");
            guests.buyer(BUYER).get(BOOKINGS + "/" + id + "/stream").then().statusCode(404);
        }
        var id = ids.mint(BUYER);
        guests.buyer(BUYER).get(BOOKINGS + "/" + id).then().statusCode(200)
                .body("id", equalTo(id.toString())).body("status", equalTo("PROCESSING"));
        guests.buyer(UUID.randomUUID()).get(BOOKINGS + "/" + id).then().statusCode(404);
        guests.buyer(UUID.randomUUID()).get(BOOKINGS + "/" + id + "/stream").then().statusCode(404);
        given().get(BOOKINGS + "/" + id).then().statusCode(401);
        given().get(BOOKINGS + "/" + id + "/stream").then().statusCode(401);
        given().get(BOOKINGS).then().statusCode(401);
    }

    @Test
    void listsCheckWhatIsAsked() {
        guests.buyer(BUYER).get(BOOKINGS).then().statusCode(200).body("items", equalTo(List.of()))
                .body("nextCursor", nullValue());
        guests.buyer(BUYER).get(BOOKINGS + "?status=x&eventId=y&limit=0").then().statusCode(400)
                .body("errors.field", containsInAnyOrder("status", "eventId", "limit"));
        for (var cursor : List.of("!", "AAAA", "MjAyNi0xMS0yMVQxMjowMDowMFo")) {
            guests.buyer(BUYER).queryParam("cursor", cursor).get(BOOKINGS).then().statusCode(400)
                    .body("errors.field", contains("cursor"));
        }
        guests.buyer(BUYER).get("/api/v1/events/" + NO_EVENT + "/bookings").then().statusCode(403);
        guests.seller(BUYER).get("/api/v1/events/" + NO_EVENT + "/bookings").then().statusCode(404);
        guests.seller(BUYER).get("/api/v1/events/x/bookings").then().statusCode(404);
        given().get("/api/v1/events/" + NO_EVENT + "/bookings").then().statusCode(401);
    }

    private ValidatableResponse refused(Object body) {
        return guests.buyer(BUYER).body(body).post(BOOKINGS).then().statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/problems/invalid-request"));
    }
}
