package io.frontrow.booking.adapter.in.rest;

import static io.frontrow.booking.adapter.in.rest.Guests.BOOKINGS;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.frontrow.Eventually;
import io.frontrow.identity.Tokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The same order, more than once.
@QuarkusTest
class IdempotencyOverHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Tokens tokens;

    @Inject
    RedisDataSource redis;

    private final UUID buyer = UUID.randomUUID();
    private Guests guests;
    private UUID event;

    @BeforeEach
    void start() {
        guests = new Guests(tokens);
        event = new HallOnSale(guests, UUID.randomUUID()).open();
    }

    @Test
    void theSameKeyAndOrderGiveTheSameBookingAlsoWhenItHasTakenTheLastSeats() {
        var first = accepted("a key", seats("1-1", "1-2"));
        awaitDecision(first);
        awaitKnownToBeTaken("1-1");
        assertEquals(first, accepted("a key", seats("1-1", "1-2")));
        forgetKeys();
        assertEquals(first, acceptedOrKnownToBeTaken(seats("1-1", "1-2")));
        oneBooking();
    }

    @Test
    void ofManyAtOnceAllHearOfTheSameBooking() {
        var ids = IntStream.range(0, 16).parallel().mapToObj(_ -> accepted("a key", Guests.order(event, 2))).distinct().toList();
        assertEquals(1, ids.size());
        awaitDecision(ids.getFirst());
        oneBooking();
    }

    @Test
    void anotherOrderUnderTheSameKeyIsRefused() {
        accepted("a key", Guests.order(event, 2));
        order("a key", Guests.order(event, 1)).statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused")).contentType("application/problem+json");
        order("a key", seats("1-1", "1-2")).statusCode(422);
        assertNotEquals(accepted("a key", Guests.order(event, 2)), accepted("b key", Guests.order(event, 2)));
    }

    @Test
    void theKeysOfOthersAreOthers() {
        var first = accepted("a key", Guests.order(event, 1));
        var other = guests.buyer(UUID.randomUUID()).header("Idempotency-Key", "a-key").body(Guests.order(event, 1))
                .post(BOOKINGS).then().statusCode(202).extract().<String>path("id");
        assertNotEquals(first, other);
    }

    @Test
    void aRefusedOrderDoesNotBindItsKey() {
        order("a key", Guests.order(UUID.randomUUID(), 1)).statusCode(404);
        order("a key", Guests.order(event, 9)).statusCode(400);
        var notYet = new HallOnSale(guests, UUID.randomUUID()).openIn(Duration.ofHours(1));
        order("a key", Guests.order(notYet, 1)).statusCode(409);
        awaitDecision(accepted("b key", seats("1-1")));
        awaitKnownToBeTaken("1-1");
        order("c key", seats("1-1")).statusCode(409);
        order("c key", seats("1-2")).statusCode(202);
        accepted("a key", Guests.order(event, 1));
    }

    @Test
    void withoutTheMemoryOfKeysTheSameOrderIsStillTheSameBooking() {
        var first = accepted("a key", Guests.order(event, 2));
        forgetKeys();
        assertEquals(first, accepted("a key", Guests.order(event, 2)));
        awaitDecision(first);
        oneBooking();
    }

    /// A key that was forgotten is new: then the seats that are known to be taken may be refused.
    private String acceptedOrKnownToBeTaken(Map<String, Object> order) {
        var answer = order("a key", order).extract();
        return answer.statusCode() == 409 ? bookings().getFirst() : answer.path("id");
    }

    private void forgetKeys() {
        redis.flushall();
    }

    private void oneBooking() {
        assertEquals(1, bookings().size());
    }

    private List<String> bookings() {
        return guests.buyer(buyer).get(BOOKINGS).then().extract().path("items.id");
    }

    private void awaitDecision(String id) {
        Eventually.within(SOON, () -> guests.buyer(buyer).get(BOOKINGS + "/" + id).then().extract().path("status")
                .equals("PENDING_PAYMENT"));
    }

    private void awaitKnownToBeTaken(String position) {
        Eventually.within(SOON, () -> guests.buyer(UUID.randomUUID()).body(seats(position)).post(BOOKINGS)
                .statusCode() == 409);
    }

    private Map<String, Object> seats(String... positions) {
        var order = Guests.order(event, positions.length);
        order.put("selection", "manual");
        order.put("seats", List.of(positions));
        return order;
    }

    private String accepted(String key, Map<String, Object> order) {
        return order(key, order).statusCode(202).extract().path("id");
    }

    private ValidatableResponse order(String key, Map<String, Object> order) {
        return guests.buyer(buyer).header("Idempotency-Key", key.replace(' ', '-')).body(order).post(BOOKINGS).then();
    }
}
