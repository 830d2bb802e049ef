package io.frontrow.booking.adapter.in.rest;

import static io.frontrow.booking.adapter.in.rest.Guests.BOOKINGS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.identity.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the order to the answer, on the real parts.
@QuarkusTest
class BookingOverHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final UUID SELLER = UUID.randomUUID();
    private static UUID event;

    @Inject
    Tokens tokens;

    private Guests guests;
    private HallOnSale hall;
    private final UUID buyer = UUID.randomUUID();

    @BeforeEach
    void start() {
        guests = new Guests(tokens);
        hall = new HallOnSale(guests, SELLER);
        if (event == null) {
            event = hall.open();
        }
    }

    @Test
    void anOrderIsAnsweredAtOnceAndItsSeatsAreHeld() {
        var fresh = hall.open();
        var accepted = order(Guests.order(fresh, 2)).statusCode(202).body("status", equalTo("PROCESSING"));
        String id = accepted.extract().path("id");
        accepted.header("Location", endsWith(BOOKINGS + "/" + id));
        guests.buyer(buyer).get(BOOKINGS + "/" + id).then().statusCode(200).body("id", equalTo(id));

        var booking = decided(id).body("status", equalTo("PENDING_PAYMENT"))
                .body("reference", matchesPattern("FR-[0-9A-HJKMNP-TV-Z]{8}")).body("eventId", equalTo(fresh.toString()))
                .body("section", equalTo("A")).body("subsection", equalTo(1)).body("quantity", equalTo(2))
                .body("selection", equalTo("best_available")).body("seats", contains("1-1", "1-2"))
                .body("total.amount", equalTo(2 * HallOnSale.PRICE)).body("total.currency", equalTo("TWD"))
                .body("failure", nullValue()).body("tickets", hasSize(0)).extract();
        var createdAt = Instant.parse(booking.path("createdAt"));
        var toPay = Duration.between(createdAt, Instant.parse(booking.path("payUntil")));
        assertTrue(Math.abs(toPay.toSeconds() - 900) < 60, "time to pay: " + toPay);
    }

    @Test
    void chosenSeatsAreHeldAndASecondBuyerFails() {
        var fresh = hall.open();
        decided(accepted(manual(fresh, "2-5", "1-3"))).body("status", equalTo("PENDING_PAYMENT"))
                .body("selection", equalTo("manual")).body("seats", contains("1-3", "2-5"));
        Eventually.within(SOON, () -> order(manual(fresh, "1-3")).statusCode(409)
                .body("type", equalTo("/problems/seats-unavailable")));
        decided(accepted(manual(fresh, "1-4"))).body("status", equalTo("PENDING_PAYMENT"));
    }

    @Test
    void ofManyBuyersOfOneSeatOneGetsIt() {
        var fresh = hall.open();
        var answers = IntStream.range(0, 20).parallel()
                .mapToObj(_ -> order(UUID.randomUUID(), manual(fresh, "1-1")).extract()).toList();
        var statuses = answers.stream().filter(answer -> answer.statusCode() == 202)
                .<String>map(answer -> answer.path("id")).map(this::statusInTheEnd).toList();
        assertEquals(1, statuses.stream().filter("PENDING_PAYMENT"::equals).count(), statuses.toString());
        assertEquals(statuses.size() - 1, statuses.stream().filter("FAILED"::equals).count());
        assertTrue(answers.stream().allMatch(answer -> answer.statusCode() == 202 || answer.statusCode() == 409));
    }

    @Test
    void anAcceptedOrderIsNeverUnknown() {
        for (int i = 0; i < 40; i++) {
            var id = order(Guests.order(event, 1)).extract();
            if (id.statusCode() == 202) {
                guests.buyer(buyer).get(BOOKINGS + "/" + id.path("id")).then().statusCode(200);
            }
        }
    }

    @Test
    void whatIsNotThereOrNotPossibleIsRefused() {
        order(change(Guests.order(event, 1), "section", "C")).statusCode(404).body("detail", equalTo(
                "Section C does not exist, or is not for you to see."));
        order(change(Guests.order(event, 1), "subsection", 3)).statusCode(404);
        order(Guests.order(event, 5)).statusCode(400).body("errors.field", contains("quantity"));
        order(manual(event, "3-1", "1-6", "1-1", "1-1")).statusCode(400)
                .body("errors.field", contains("seats[0]", "seats[1]", "seats[3]"));
        order(change(manual(event, "1-1"), "quantity", 2)).statusCode(400).body("errors.field", contains("seats"));
        order(change(Guests.order(event, 1), "selection", "manual")).statusCode(400).body("errors.field", contains("seats"));
        order(change(Guests.order(event, 1), "seats", List.of("1-1"))).statusCode(400).body("errors.field", contains("seats"));
        order(Guests.order(hall.draft(Map.of()), 1)).statusCode(404);
        order(Guests.order(hall.openIn(Duration.ofHours(1)), 1)).statusCode(409)
                .body("type", equalTo("/problems/not-on-sale")).contentType("application/problem+json");
    }

    @Test
    void aBookingIsSeenByItsBuyerAndItsSellerOnly() {
        var fresh = hall.open();
        var id = accepted(Guests.order(fresh, 1));
        decided(id);
        guests.seller(SELLER).get(BOOKINGS + "/" + id).then().statusCode(200).body("id", equalTo(id));
        guests.buyer(UUID.randomUUID()).get(BOOKINGS + "/" + id).then().statusCode(404);
        guests.seller(UUID.randomUUID()).get(BOOKINGS + "/" + id).then().statusCode(404);
        guests.seller(SELLER).get(BOOKINGS + "/" + id + "/stream").then().statusCode(404);

        var list = "/api/v1/events/" + fresh + "/bookings";
        guests.seller(SELLER).get(list).then().statusCode(200).body("items.id", contains(id));
        guests.seller(SELLER).get(list + "?status=FAILED").then().statusCode(200).body("items", hasSize(0));
        guests.seller(UUID.randomUUID()).get(list).then().statusCode(403);
        guests.buyer(buyer).get(list).then().statusCode(403);
        var draft = "/api/v1/events/" + hall.draft(Map.of()) + "/bookings";
        guests.seller(UUID.randomUUID()).get(draft).then().statusCode(404);
        guests.seller(SELLER).get(draft).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void ownBookingsAreListedNewestFirstInPages() {
        var fresh = hall.open();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(accepted(Guests.order(fresh, 1)));
        }
        ids.forEach(this::decided);
        var other = accepted(Guests.order(hall.open(), 1));
        decided(other);

        var seen = new ArrayList<String>();
        var page = guests.buyer(buyer).get(BOOKINGS + "?limit=2&eventId=" + fresh).then().statusCode(200).extract();
        seen.addAll(page.path("items.id"));
        while (page.path("nextCursor") != null) {
            page = guests.buyer(buyer).queryParam("cursor", page.<String>path("nextCursor"))
                    .get(BOOKINGS + "?limit=2&eventId=" + fresh).then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
        }
        assertEquals(ids, seen);
        guests.buyer(buyer).get(BOOKINGS + "?status=FAILED&eventId=" + fresh).then().body("items", hasSize(2))
                .body("items[0].failure.reason", equalTo("too-many-unpaid-bookings"));
        guests.buyer(buyer).get(BOOKINGS + "?status=PENDING_PAYMENT").then().body("items", hasSize(4))
                .body("items[0].id", equalTo(other));
        guests.buyer(UUID.randomUUID()).get(BOOKINGS).then().body("items", hasSize(0));
    }

    private static Map<String, Object> manual(UUID eventId, String... seats) {
        var order = change(Guests.order(eventId, seats.length), "selection", "manual");
        return change(order, "seats", List.of(seats));
    }

    private static Map<String, Object> change(Map<String, Object> order, String field, Object value) {
        order.put(field, value);
        return order;
    }

    private String accepted(Map<String, Object> order) {
        return order(order).statusCode(202).extract().path("id");
    }

    private ValidatableResponse order(Map<String, Object> order) {
        return order(buyer, order);
    }

    private ValidatableResponse order(UUID buyerId, Map<String, Object> order) {
        return guests.buyer(buyerId).body(order).post(BOOKINGS).then();
    }

    /// As the seller sees it: not at all before it is decided.
    private String statusInTheEnd(String id) {
        Eventually.within(SOON, () -> guests.seller(SELLER).get(BOOKINGS + "/" + id).statusCode() == 200);
        return guests.seller(SELLER).get(BOOKINGS + "/" + id).then().extract().path("status");
    }

    private ValidatableResponse decided(String id) {
        Eventually.within(SOON, () -> !guests.buyer(buyer).get(BOOKINGS + "/" + id).then().statusCode(200)
                .extract().path("status").equals("PROCESSING"));
        return guests.buyer(buyer).get(BOOKINGS + "/" + id).then();
    }
}
