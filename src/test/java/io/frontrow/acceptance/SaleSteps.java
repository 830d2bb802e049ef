package io.frontrow.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.frontrow.Eventually;
import io.frontrow.ticketing.EventsForSale;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a seller changes of a concert, and what he sees of its sales.
public class SaleSteps {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Stage stage;
    @Inject
    EventsForSale events;

    @When("the seller changes the price of {string} to {int}")
    public void changesPrice(String section, int price) {
        change(stage.seller(), Map.of("sections", List.of(Map.of("name", section, "price", price))));
    }

    @When("another seller changes the price of {string} to {int}")
    public void somebodyElseChangesPrice(String section, int price) {
        change(stage.person("Eve", "seller"), Map.of("sections", List.of(Map.of("name", section, "price", price))));
    }

    @When("the seller changes {string} to {string}")
    public void changes(String field, String value) {
        change(stage.seller(), Map.of(field, value));
    }

    @When("the seller moves the start of the sale to {int} second(s) from now")
    public void movesSale(int seconds) {
        change(stage.seller(), Map.of("saleStartsAt", Instant.now().plusSeconds(seconds).toString()));
    }

    private void change(Person person, Map<String, Object> body) {
        stage.answered(stage.as(person).body(body).patch(concert("")));
    }

    @Then("{word} sees {string} as the {string} of the concert")
    public void sees(String name, String value, String field) {
        assertEquals(value, stage.concertSeenBy(stage.as(stage.person(name, "seller"))).path(field));
    }

    @Then("within {int} seconds {int} is the price of {string} for everybody")
    public void isThePrice(int seconds, int price, String section) {
        Eventually.within(Duration.ofSeconds(seconds), () -> assertEquals(price, events.find(UUID.fromString(stage.concert))
                .toCompletableFuture().join().orElseThrow().section(section).orElseThrow().price().amountMinor()));
    }

    @Then("{word}'s booking costs {int}")
    public void costs(String name, int amount) {
        assertEquals(amount, stage.booking(name).<Integer>path("total.amount"));
    }

    @Then("the seller sees {int} sold and {int} reserved in {string} for {int}")
    public void seesSales(int sold, int reserved, String section, int revenue) {
        Eventually.within(SOON, () -> {
            Response sales = sales();
            var path = "sections.find { it.name == '" + section + "' }.";
            assertEquals(List.of(sold, reserved, revenue),
                    List.of(sales.path(path + "sold"), sales.path(path + "reserved"), sales.path(path + "revenue.amount")));
            assertEquals(List.of(sold, reserved, revenue),
                    List.of(sales.path("totals.sold"), sales.path("totals.reserved"), sales.path("totals.revenue.amount")));
            assertTrue(sales.<Number>path("ticketsPerSecond").doubleValue() <= sold / 60.0 + 0.0001, sales.asString());
        });
    }

    @Then("the concert is not known to be sold out")
    public void isNotSoldOut() {
        assertNull(sales().path("secondsToSellOut"));
    }

    @Then("the concert sold out within {int} seconds")
    public void soldOut(int seconds) {
        Eventually.within(SOON, () -> {
            double took = sales().<Number>path("secondsToSellOut").doubleValue();
            assertTrue(took > 0 && took < seconds, "seconds: " + took);
        });
    }

    @Then("the seller sees no bookings")
    public void seesNoBookings() {
        assertEquals(List.of(), stage.as(stage.seller()).get(concert("/bookings")).then().statusCode(200).extract()
                .path("items"));
    }

    @When("another seller asks for the sales")
    public void somebodyElseAsks() {
        ask(stage.as(stage.person("Eve", "seller")));
    }

    @When("Ann asks for the sales")
    public void buyerAsks() {
        ask(stage.as(stage.buyer("Ann")));
    }

    @When("a stranger asks for the sales")
    public void strangerAsks() {
        ask(stage.anyone());
    }

    private void ask(RequestSpecification viewer) {
        stage.answered(viewer.get(concert("/sales")));
    }

    private Response sales() {
        return stage.as(stage.seller()).get(concert("/sales")).then().statusCode(200).extract().response();
    }

    private String concert(String part) {
        return "/api/v1/events/" + stage.concert + part;
    }
}
