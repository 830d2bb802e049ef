package io.frontrow.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.frontrow.Eventually;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.SubsectionKey;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

public class ConcertSteps {

    static final int PRICE = 280_000;
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Stage stage;
    @Inject
    SeatCommands commands;

    @Given("a concert on sale with section {string} of {int} rows with {int} seats")
    public void onSale(String section, int rows, int seatsPerRow) {
        creates(stage.seller(), concert(section, rows, seatsPerRow));
        publish();
        Eventually.within(SOON, () -> assertEquals("ON_SALE", statusSeenByPublic()));
    }

    @Given("a concert with {int} seconds to pay on sale with section {string} of {int} rows with {int} seats")
    public void onSaleFor(int holdSeconds, String section, int rows, int seatsPerRow) {
        Map<String, Object> concert = concert(section, rows, seatsPerRow);
        concert.put("holdSeconds", holdSeconds);
        creates(stage.seller(), concert);
        publish();
        Eventually.within(SOON, () -> assertEquals("ON_SALE", statusSeenByPublic()));
    }

    @Given("a concert whose sale starts in {int} seconds")
    public void saleStartsIn(int seconds) {
        Map<String, Object> concert = concert("A", 2, 5);
        concert.put("saleStartsAt", Instant.now().plusSeconds(seconds).toString());
        creates(stage.seller(), concert);
        publish();
        Eventually.within(SOON, () -> assertEquals(200, stage.concertSeenBy(stage.anyone()).statusCode()));
    }

    @Given("a concert that is over in {int} seconds")
    public void overIn(int seconds) {
        Map<String, Object> concert = concert("A", 2, 5);
        concert.put("startsAt", Instant.now().minusSeconds(3_600).toString());
        concert.put("endsAt", Instant.now().plusSeconds(seconds).toString());
        creates(stage.seller(), concert);
        publish();
        Eventually.within(SOON, () -> assertEquals(200, stage.concertSeenBy(stage.anyone()).statusCode()));
    }

    @Given("{word} creates a concert with section {string} of {int} rows with {int} seats")
    public void creates(String name, String section, int rows, int seatsPerRow) {
        creates(stage.person(name, "seller"), concert(section, rows, seatsPerRow));
    }

    @When("{word} creates a concert with blocks {int} and {int} in section {string}")
    public void createsBlocks(String name, int first, int second, String section) {
        Map<String, Object> concert = concert(section, 2, 5);
        concert.keySet().removeAll(List.of("rows", "cols"));
        concert.put("sections", List.of(Map.of("name", section, "price", PRICE, "subsections",
                List.of(block(first), block(second)))));
        creates(stage.person(name, "seller"), concert);
    }

    private static Map<String, Object> block(int number) {
        return Map.of("number", number, "rows", 3, "seatsPerRow", 4);
    }

    @Then("{word} sees blocks {int} and {int} in section {string}")
    public void seesBlocks(String name, int first, int second, String section) {
        Response concert = stage.concertSeenBy(stage.as(stage.person(name, "seller")));
        assertEquals(section, concert.path("sections[0].name"));
        assertEquals(List.of(first, second), concert.path("sections[0].subsections.number"));
    }

    @When("{word} creates a concert with a price of -1, two sections of the same name and a hall without rows")
    public void createsNonsense(String name) {
        Map<String, Object> concert = concert("A", 0, 5);
        Map<String, Object> section = Map.of("name", "A", "price", -1, "subsections", 1);
        concert.put("sections", List.of(section, section));
        creates(stage.person(name, "seller"), concert);
    }

    @When("{word} creates a concert without a name that starts {string}, with two sections of the same name, one at a price of {string}")
    public void createsUnreadable(String name, String start, String price) {
        Map<String, Object> concert = concert("A", 2, 5);
        concert.put("name", "");
        concert.put("startsAt", start);
        concert.put("sections", List.of(Map.of("name", "A", "price", price, "subsections", 1),
                Map.of("name", "A", "price", PRICE, "subsections", 1)));
        creates(stage.person(name, "seller"), concert);
    }

    @Then("the faults are about {string}")
    public void faultsAreAbout(String fields) {
        assertEquals(Set.of(fields.split(", ")), Set.copyOf(stage.last().<List<String>>path("errors.field")));
    }

    @Then("at least {int} faults are listed")
    public void faults(int count) {
        assertTrue(stage.last().<List<?>>path("errors").size() >= count, stage.last().asString());
    }

    @Given("other seats already stand where Sam's concert would put its own")
    public void seatsInTheWay() {
        creates(stage.seller(), concert("A", 2, 5));
        SubsectionKey place = new SubsectionKey(UUID.fromString(stage.concert), 0);
        commands.send(new OpenSubsection(UUID.randomUUID(), place, 1, 7, 7)).toCompletableFuture().join();
    }

    @When("{word} publishes the concert")
    public void publishes(String name) {
        stage.answered(stage.as(stage.person(name, "seller")).post("/api/v1/events/" + stage.concert + "/publish"));
    }

    @When("another seller publishes the concert")
    public void somebodyElsePublishes() {
        publishes("Eve");
    }

    @When("another seller cancels the concert")
    public void somebodyElseCancels() {
        stage.answered(stage.as(stage.person("Eve", "seller")).post("/api/v1/events/" + stage.concert + "/cancel"));
    }

    @When("the seller cancels the concert")
    public void sellerCancels() {
        stage.answered(stage.as(stage.seller()).post("/api/v1/events/" + stage.concert + "/cancel"));
    }

    @Then("{word} sees the concert as {string}")
    public void sees(String name, String status) {
        assertEquals(status, stage.concertSeenBy(stage.as(stage.person(name, "seller"))).path("status"));
    }

    @Then("within {int} seconds {word} sees the concert as {string} with a reason")
    public void seesAReason(int seconds, String name, String status) {
        Eventually.within(Duration.ofSeconds(seconds), () -> {
            Response concert = stage.concertSeenBy(stage.as(stage.person(name, "seller")));
            assertFalse(concert.<String>path("publishFailure").isBlank());
            assertEquals(status, concert.path("status"));
        });
    }

    @Then("the public sees the concert as {string}")
    public void publicSees(String status) {
        assertEquals(status, statusSeenByPublic());
    }

    @Then("within {int} seconds the public sees the concert as {string}")
    public void publicSeesSoon(int seconds, String status) {
        Eventually.within(Duration.ofSeconds(seconds), () -> publicSees(status));
    }

    @Then("the public does not see the concert")
    public void publicDoesNotSee() {
        assertEquals(404, stage.concertSeenBy(stage.anyone()).statusCode());
    }

    @Then("the public finds the concert by its city")
    public void foundByCity() {
        assertTrue(listed("city", stage.city));
    }

    @Then("the public does not find the concert below its price")
    public void notFoundBelow() {
        assertFalse(stage.anyone().queryParam("city", stage.city).queryParam("maxPrice", PRICE - 1)
                .get("/api/v1/events").<List<String>>path("items.id").contains(stage.concert));
    }

    private boolean listed(String parameter, String value) {
        return stage.anyone().queryParam(parameter, value).get("/api/v1/events")
                .<List<String>>path("items.id").contains(stage.concert);
    }

    @Then("{int} seats are available in {string}")
    public void available(int count, String section) {
        availableSoon(5, count, section);
    }

    @Then("within {int} seconds {int} seats are available in {string}")
    public void availableSoon(int seconds, int count, String section) {
        Eventually.within(Duration.ofSeconds(seconds), () -> assertEquals(count, stage.concertSeenBy(stage.anyone())
                .<Integer>path("sections.find { it.name == '" + section + "' }.subsections[0].available")));
    }

    @Then("seat {string} of {string} is {string}")
    public void seatIs(String position, String section, String status) {
        seatBecomes(position, section, status);
    }

    @Then("seat {string} of {string} becomes {string}")
    public void seatBecomes(String position, String section, String status) {
        Eventually.within(Duration.ofSeconds(5), () -> assertEquals(status, stage.anyone()
                .get("/api/v1/events/{id}/sections/{section}/subsections/1/seats", stage.concert, section)
                .path("seats.find { it.position == '" + position + "' }.status")));
    }

    private String statusSeenByPublic() {
        return stage.concertSeenBy(stage.anyone()).path("status");
    }

    private void publish() {
        publishes(stage.seller().name());
        assertEquals(202, stage.last().statusCode(), stage.last().asString());
    }

    private void creates(Person person, Map<String, Object> concert) {
        Response answer = stage.answered(stage.as(person).body(concert).post("/api/v1/events"));
        if (answer.statusCode() == 201) {
            stage.concert = answer.path("id");
        }
    }

    private Map<String, Object> concert(String section, int rows, int seatsPerRow) {
        stage.city = "Tainan-" + UUID.randomUUID();
        Map<String, Object> concert = new HashMap<>(Map.of("name", "Spring Concert", "description", "Strings and brass",
                "venue", "City Hall", "city", stage.city, "category", "concert", "currency", "TWD",
                "startsAt", Instant.now().plus(Duration.ofDays(30)).toString(), "rows", rows, "cols", seatsPerRow));
        concert.put("sections", List.of(Map.of("name", section, "price", PRICE, "subsections", 1)));
        return concert;
    }
}
