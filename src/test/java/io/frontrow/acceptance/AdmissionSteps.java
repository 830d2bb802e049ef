package io.frontrow.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.frontrow.Eventually;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class AdmissionSteps {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Stage stage;

    @Given("a concert on sale with {int} places in {string} and section {string} of {int} rows with {int} seats")
    public void onSale(int places, String field, String section, int rows, int seatsPerRow) {
        Map<String, Object> concert = concert(rows, seatsPerRow);
        concert.put("sections", List.of(Map.of("name", section, "price", ConcertSteps.PRICE, "subsections", 1),
                Map.of("name", field, "price", ConcertSteps.PRICE, "capacity", places)));
        putOnSale(concert);
    }

    private void putOnSale(Map<String, Object> concert) {
        stage.concert = create(concert).path("id");
        stage.as(stage.seller()).post("/api/v1/events/" + stage.concert + "/publish").then().statusCode(202);
        Eventually.within(SOON, () -> assertEquals("ON_SALE", stage.concertSeenBy(stage.anyone()).path("status")));
    }

    @Given("a festival with {int} places in {string} and {int} seconds to pay")
    public void festival(int places, String field, int holdSeconds) {
        Map<String, Object> concert = concert(1, 1);
        concert.put("holdSeconds", holdSeconds);
        concert.put("sections", List.of(Map.of("name", field, "price", ConcertSteps.PRICE, "capacity", places)));
        putOnSale(concert);
    }

    @When("Sam creates a concert whose section has seats and a capacity")
    public void createsBoth() {
        Map<String, Object> concert = concert(2, 5);
        concert.put("sections", List.of(Map.of("name", "A", "price", 1, "subsections", 1, "capacity", 5)));
        create(concert);
    }

    @When("{word} asks for {int} place(s) in {string}")
    public void asks(String name, int quantity, String section) {
        ask(name, quantity, section, stage.as(stage.buyer(name)));
    }

    @When("{word} asks for {int} places in {string} with key {string}")
    public void asksWithKey(String name, int quantity, String section, String key) {
        ask(name, quantity, section, stage.as(stage.buyer(name)).header("Idempotency-Key", key));
    }

    @When("{word} asks for {int} places in {string} with key {string} again")
    public void asksAgain(String name, int quantity, String section, String key) {
        asksWithKey(name, quantity, section, key);
    }

    @Given("{word} has asked for {int} places in {string}")
    public void hasAsked(String name, int quantity, String section) {
        asks(name, quantity, section);
        becomes(name, "PENDING_PAYMENT", quantity, section);
    }

    @Then("{word}'s booking becomes {string} for {int} place(s) in {string}")
    public void becomes(String name, String status, int quantity, String section) {
        Eventually.within(SOON, () -> assertEquals(status, stage.booking(name).path("status")));
        Response booking = stage.booking(name);
        assertEquals(section, booking.path("section"));
        assertEquals(quantity, booking.<Integer>path("quantity"));
        assertEquals(List.of(), booking.path("seats"));
        assertNull(booking.path("subsection"));
        assertNull(booking.path("selection"));
        assertEquals(quantity * ConcertSteps.PRICE, booking.<Integer>path("total.amount"));
    }

    @When("{word} lets the places go")
    public void letsGo(String name) {
        stage.as(stage.buyer(name)).post("/api/v1/bookings/" + stage.bookingOf(name) + "/cancel").then().statusCode(200);
    }

    @Then("{word}'s places are {string}")
    public void placesAre(String name, String status) {
        Eventually.within(SOON, () -> assertEquals(status, stage.booking(name).path("status")));
    }

    @Then("{int} place(s) is/are left in {string}")
    public void left(int count, String section) {
        Eventually.within(SOON, () -> assertEquals(count, stage.concertSeenBy(stage.anyone())
                .<Integer>path("sections.find { it.name == '" + section + "' }.available")));
    }

    @Then("the concert has {int} places left of {int}")
    public void leftOfAll(int count, int total) {
        Eventually.within(SOON, () -> assertEquals(count,
                stage.concertSeenBy(stage.anyone()).<Integer>path("totals.available")));
        assertEquals(total, stage.concertSeenBy(stage.anyone()).<Integer>path("totals.total"));
    }

    @Then("the field {string} has no seat map")
    public void noSeatMap(String section) {
        for (int number : new int[] {0, 1}) {
            stage.anyone().get("/api/v1/events/{id}/sections/{section}/subsections/{number}/seats", stage.concert, section,
                    number).then().statusCode(404);
        }
    }

    private void ask(String name, int quantity, String section, RequestSpecification sender) {
        stage.booked(name, stage.answered(send(sender, quantity, section)));
    }

    private Response send(RequestSpecification sender, int quantity, String section) {
        return sender.body(Map.of("eventId", stage.concert, "section", section, "quantity", quantity))
                .post("/api/v1/bookings");
    }

    private Response create(Map<String, Object> concert) {
        return stage.answered(stage.as(stage.seller()).body(concert).post("/api/v1/events"));
    }

    private static Map<String, Object> concert(int rows, int seatsPerRow) {
        return new HashMap<>(Map.of("name", "Spring Festival", "description", "Strings and brass", "venue", "City Park",
                "currency", "TWD", "startsAt", Instant.now().plus(Duration.ofDays(30)).toString(), "rows", rows, "cols",
                seatsPerRow));
    }
}
