package io.frontrow.ticketing.adapter.in.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.frontrow.Eventually;
import io.frontrow.platform.web.PageRequest;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.QuietTicketing;
import io.frontrow.ticketing.Sellers;
import io.frontrow.ticketing.adapter.out.postgres.PostgresWorld;
import io.frontrow.ticketing.application.contract.Concerts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(QuietTicketing.class)
class EventsOverHttpTest {
    private static final String EVENTS = "/api/v1/events";

    @Inject
    Sellers sellers;

    @Inject
    PostgresWorld world;

    private final UUID seller = UUID.randomUUID();

    @Test
    void aSellerCreatesADraftThatOnlyHeSees() {
        var id = create(Sellers.concert());
        sellers.seller(seller).get(EVENTS + "/" + id).then().statusCode(200)
                .body("id", equalTo(id)).body("status", equalTo("DRAFT")).body("publishing", equalTo(false))
                .body("publishFailure", nullValue()).body("holdSeconds", equalTo(900))
                .body("maxSeatsPerBooking", equalTo(4)).body("sections.name", contains("A", "North Stand/Ü"))
                .body("sections[0].price.amount", equalTo(280_000)).body("sections[0].price.currency", equalTo("TWD"))
                .body("sections[1].subsections.number", contains(1, 2))
                .body("sections[1].subsections[0].seatsPerRow", equalTo(5))
                .body("totals.total", equalTo(40)).body("totals.available", equalTo(0));
        sellers.anyone().get(EVENTS + "/" + id).then().statusCode(404);
        sellers.buyer().get(EVENTS + "/" + id).then().statusCode(404);
        sellers.seller(UUID.randomUUID()).get(EVENTS + "/" + id).then().statusCode(404);
        sellers.anyone().header("Authorization", "Bearer nonsense").get(EVENTS + "/" + id).then().statusCode(404);
    }

    @Test
    void onlySellersCreate() {
        sellers.anyone().body(Sellers.concert()).post(EVENTS).then().statusCode(401);
        sellers.buyer().body(Sellers.concert()).post(EVENTS).then().statusCode(403);
        sellers.buyer().post(EVENTS + "/" + UUID.randomUUID() + "/publish").then().statusCode(403);
    }

    @Test
    void everyFaultIsListed() {
        var event = Sellers.concert();
        event.put("currency", "Taler");
        event.put("holdSeconds", 4);
        event.put("sections", List.of(Map.of("name", "A", "price", -1, "subsections", List.of(
                Map.of("number", 1, "rows", 1, "seatsPerRow", 1), Map.of("number", 1, "rows", 1, "seatsPerRow", 1))),
                Map.of("name", "G", "price", 1, "capacity", 0)));
        sellers.seller(seller).body(event).post(EVENTS).then().statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors.field", hasItems("currency", "holdSeconds", "sections[0].price",
                        "sections[0].subsections[1].number", "sections[1].capacity"));
    }

    @Test
    void wrongShapesAreFaultsOfTheirFields() {
        var event = Sellers.concert();
        event.put("sections", List.of(Map.of("name", "A", "price", 1, "subsections", "10"),
                Map.of("name", "B", "price", 1, "subsections", 1.5),
                Map.of("name", "C", "price", 1, "subsections", List.of(3, Map.of("number", "1", "rows", 1.5, "cols", 1)))));
        sellers.seller(seller).body(event).post(EVENTS).then().statusCode(400)
                .body("errors.field", contains("sections[0].subsections", "sections[1].subsections",
                        "sections[2].subsections[0]", "sections[2].subsections[1].cols",
                        "sections[2].subsections[1].number", "sections[2].subsections[1].rows",
                        "sections[2].subsections[1].seatsPerRow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"unknown\": 1}", "{\"name\": 5}", "{\"holdSeconds\": 1.5}",
        "{\"startsAt\": \"tomorrow\"}", "{\"startsAt\": 17}", "{\"sections\": {}}", "{\"sections\": [null]}",
        "{\"sections\": [{\"price\": 99999999999999999999}]}", "{\"name\": \"a\\u0000b\"}"})
    void badBodiesAreRefused(String body) {
        sellers.seller(seller).body(body).post(EVENTS).then().statusCode(400)
                .contentType(startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,101", "limit,x", "cursor,nonsense", "cursor,AAAA", "maxPrice,-1", "maxPrice,1.5",
        "from,yesterday", "from,2026-02-30", "to,-2026-01-01", "to,999999999-12-31", "to,+999999999-12-31", "to,2026-13-01T00:00:00Z", "mine,perhaps"})
    void badQuestionsAreRefused(String parameter, String value) {
        sellers.anyone().queryParam(parameter, value).get(EVENTS).then().statusCode(400)
                .body("errors.field", hasItem(parameter));
    }

    @Test
    void cursorsThatWereMadeUpAreRefused() {
        for (var key : List.of("+1000000000-12-31T23:59:59Z/" + seller, "2027-03-01T19:00:00Z/x", "x/" + seller, "/", "x")) {
            sellers.anyone().queryParam("cursor", PageRequest.cursor(key)).get(EVENTS).then().statusCode(400);
        }
    }

    @Test
    void strangePathsAreNotFound() {
        sellers.anyone().get(EVENTS + "/nonsense").then().statusCode(404);
        var id = publish();
        for (var path : List.of("/sections/A/subsections/x/seats", "/sections/A/subsections/99999999999/seats",
                "/sections/A/subsections/3/seats", "/sections/B/subsections/1/seats", "/sections/A%0AB/subsections/1/seats")) {
            sellers.anyone().get(EVENTS + "/" + id + path).then().statusCode(404);
        }
        sellers.anyone().delete(EVENTS + "/" + id).then().statusCode(405);
    }

    /// With times of its own, as those of the document will be over one day.
    @Test
    void theExampleOfTheDocumentBecomesAnEvent() {
        var example = new HashMap<>(sellers.anyone().queryParam("format", "json").get("/q/openapi").then().statusCode(200)
                .extract().<Map<String, Object>>path("components.schemas.CreateEventJson.examples[0]"));
        example.put("saleStartsAt", Instant.now().plus(Duration.ofDays(1)).toString());
        example.put("startsAt", Instant.now().plus(Duration.ofDays(2)).toString());
        sellers.seller(seller).body(example).post(EVENTS).then().statusCode(201).body("sections.size()", equalTo(3));
    }

    @Test
    void publishingIsAcceptedAndADraftMeanwhile() {
        var id = create(Sellers.concert());
        for (int i = 0; i < 2; i++) {
            sellers.seller(seller).post(EVENTS + "/" + id + "/publish").then().statusCode(202)
                    .body("status", equalTo("DRAFT")).body("publishing", equalTo(true));
        }
        sellers.seller(UUID.randomUUID()).post(EVENTS + "/" + id + "/publish").then().statusCode(404);
        sellers.seller(seller).post(EVENTS + "/" + id + "/cancel").then().statusCode(202).body("status", equalTo("CANCELLED"));
        sellers.seller(seller).post(EVENTS + "/" + id + "/cancel").then().statusCode(202);
        sellers.seller(seller).post(EVENTS + "/" + id + "/publish").then().statusCode(409)
                .body("type", equalTo("/problems/event-state"));
        sellers.anyone().get(EVENTS + "/" + id).then().statusCode(404);
    }

    @Test
    void aPublishedEventIsEverybodysToSeeAndItsSellersToChange() {
        var id = publish();
        sellers.anyone().get(EVENTS + "/" + id).then().statusCode(200).body("status", equalTo("PUBLISHED"))
                .body("sections[0].subsections[0].available", equalTo(10)).body("totals.available", equalTo(16));
        sellers.seller(UUID.randomUUID()).post(EVENTS + "/" + id + "/cancel").then().statusCode(403);
        sellers.seller(seller).post(EVENTS + "/" + id + "/publish").then().statusCode(409);
        sellers.seller(seller).post(EVENTS + "/" + id + "/cancel").then().statusCode(202);
        sellers.anyone().get(EVENTS + "/" + id).then().statusCode(200).body("status", equalTo("CANCELLED"));
    }

    @Test
    void aSeatMapHasATagThatChangesWithItsSeats() {
        var concerts = new Concerts(world);
        var id = concerts.published(Concerts.draft(seller, "Tainan", Concerts.START));
        var path = EVENTS + "/" + id + "/sections/A%2FB/subsections/4/seats";
        var first = sellers.anyone().get(path).then().statusCode(200).body("section", equalTo("A/B"))
                .body("number", equalTo(4)).body("seats.position", contains("1-1", "1-2", "1-3"))
                .body("seats[2].row", equalTo(1)).body("seats[2].number", equalTo(3))
                .body("seats[2].price.amount", equalTo(200)).body("seats.status", not(hasItem("RESERVED"))).extract();
        var tag = first.header("ETag");
        sellers.anyone().header("If-None-Match", tag).get(path).then().statusCode(304);
        concerts.record(new SeatDecision.SeatsHeld(UUID.randomUUID(),
                new SubsectionKey(id, 2), new int[] {1}, false, new byte[0]));
        Eventually.within(Duration.ofSeconds(5), () -> assertNotEquals(tag, sellers.anyone().header("If-None-Match", tag).get(path)
                .then().statusCode(200).body("seats.status", contains("AVAILABLE", "RESERVED", "AVAILABLE")).extract().header("ETag")));
    }

    @Test
    void anEventHasATagThatChangesWithItsAvailability() {
        var concerts = new Concerts(world);
        var id = concerts.published(Concerts.draft(seller, "Tainan", Concerts.START));
        var path = EVENTS + "/" + id;
        var tag = sellers.anyone().get(path).then().statusCode(200).header("Cache-Control", "no-cache").extract().header("ETag");
        sellers.anyone().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
        sellers.anyone().header("If-Match", "\"another\"").get(path).then().statusCode(412).body("type", equalTo("/problems/refused"));
        concerts.record(new SeatDecision.SeatsHeld(UUID.randomUUID(),
                new SubsectionKey(id, 2), new int[] {1}, false, new byte[0]));
        Eventually.within(Duration.ofSeconds(5), () -> assertNotEquals(tag, sellers.anyone().header("If-None-Match", tag).get(path)
                .then().statusCode(200).body("totals.reserved", equalTo(1)).extract().header("ETag")));
    }

    @Test
    void listsComeInPages() {
        var city = "City " + UUID.randomUUID();
        var concerts = new Concerts(world);
        for (int i = 0; i < 3; i++) {
            concerts.published(Concerts.draft(seller, city, Concerts.START.plusSeconds(i)));
        }
        var first = sellers.anyone().queryParam("city", city.replace(" ", "%20")).queryParam("limit", 2).get(EVENTS).then()
                .statusCode(200).body("items.size()", equalTo(2)).body("items[0].sections[0].price.amount", equalTo(500))
                .body("items[0].sections[0].subsections", nullValue()).body("items[0].totals.available", equalTo(16)).extract();
        var rest = sellers.anyone().queryParam("city", city.replace(" ", "%20")).queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("nextCursor")).get(EVENTS).then()
                .statusCode(200).body("items.size()", equalTo(1)).body("nextCursor", nullValue()).extract();
        assertEquals(Concerts.START.plusSeconds(2), Instant.parse(rest.path("items[0].startsAt")));
    }

    @Test
    void eventsAreFoundByDay() {
        var city = "Day" + UUID.randomUUID();
        new Concerts(world).published(Concerts.draft(seller, city, Instant.parse("2027-03-01T23:30:00Z")));
        assertEquals(1, found(city, "from", "2027-03-01") + found(city, "from", "2027-03-02"));
        assertEquals(1, found(city, "to", "2027-03-01") + found(city, "to", "2027-02-28"));
        assertEquals(1, found(city, "to", "2027-03-01T23:30:01Z") + found(city, "to", "2027-03-01T23:30:00Z"));
    }

    private int found(String city, String parameter, String value) {
        return sellers.anyone().queryParam("city", city).queryParam(parameter, value).get(EVENTS).then().statusCode(200)
                .extract().path("items.size()");
    }

    @Test
    void mineIsForSellersAndHasTheirDrafts() {
        var id = create(Sellers.concert());
        sellers.anyone().queryParam("mine", true).get(EVENTS).then().statusCode(401);
        sellers.buyer().queryParam("mine", true).get(EVENTS).then().statusCode(403);
        sellers.seller(seller).queryParam("mine", true).get(EVENTS).then().statusCode(200).body("items.id", contains(id));
        sellers.seller(seller).queryParam("q", "%25_'%22").get(EVENTS).then().statusCode(200).body("items.size()", equalTo(0));
    }

    private String create(Map<String, Object> event) {
        var created = sellers.seller(seller).body(event).post(EVENTS).then().statusCode(201).extract();
        String id = created.path("id");
        assertEquals(EVENTS + "/" + id, created.header("Location").replaceFirst("https?://[^/]+", ""));
        return id;
    }

    private UUID publish() {
        return new Concerts(world).published(Concerts.draft(seller, "Tainan", Concerts.START));
    }
}
