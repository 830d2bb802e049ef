package io.frontrow.booking.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Puts up events the way a seller does: sections A and B of 2 subsections each, 2 rows of 5 seats, at most 4 a booking.
record HallOnSale(Guests guests, UUID sellerId) {
    private static final Duration SOON = Duration.ofSeconds(30);
    static final int PRICE = 280_000;

    UUID open() {
        var id = publish(Map.of());
        awaitStatus(id, "ON_SALE");
        return id;
    }

    UUID openIn(Duration time) {
        var id = publish(Map.of("saleStartsAt", inTheFuture(time)));
        awaitStatus(id, "PUBLISHED");
        return id;
    }

    UUID draft(Map<String, Object> more) {
        var event = new HashMap<String, Object>(Map.of("name", "A concert", "description", "", "venue", "A hall",
                "currency", "TWD", "startsAt", inTheFuture(Duration.ofDays(30)),
                "sections", List.of(section("A"), section("B"))));
        event.putAll(more);
        var created = guests.seller(sellerId).body(event).post("/api/v1/events").then().statusCode(201).extract();
        return UUID.fromString(created.path("id"));
    }

    private UUID publish(Map<String, Object> more) {
        var id = draft(more);
        guests.seller(sellerId).post("/api/v1/events/" + id + "/publish").then().statusCode(202);
        return id;
    }

    private void awaitStatus(UUID id, String status) {
        Eventually.within(SOON, () -> assertEquals(status, guests.seller(sellerId).get("/api/v1/events/" + id)
                .then().extract().path("status")));
    }

    private static Map<String, Object> section(String name) {
        return Map.of("name", name, "price", PRICE, "subsections", List.of(subsection(1), subsection(2)));
    }

    private static Map<String, Object> subsection(int number) {
        return Map.of("number", number, "rows", 2, "seatsPerRow", 5);
    }

    private static String inTheFuture(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
