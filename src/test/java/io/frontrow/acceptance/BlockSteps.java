package io.frontrow.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.frontrow.Eventually;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;

public class BlockSteps {

    @Inject
    Stage stage;

    @When("the seller blocks seats {string} in {string}")
    public void blocks(String seats, String section) {
        change("POST", stage.as(stage.seller()), seats, section);
    }

    @Given("the seller has blocked seats {string} in {string}")
    public void hasBlocked(String seats, String section) {
        blocks(seats, section);
        assertEquals(200, stage.last().statusCode(), stage.last().asString());
    }

    @When("the seller puts seats {string} in {string} back on sale")
    public void unblocks(String seats, String section) {
        change("DELETE", stage.as(stage.seller()), seats, section);
    }

    @When("another seller blocks seats {string} in {string}")
    public void somebodyElseBlocks(String seats, String section) {
        change("POST", stage.as(stage.person("Eve", "seller")), seats, section);
    }

    @When("a stranger blocks seats {string} in {string}")
    public void strangerBlocks(String seats, String section) {
        change("POST", stage.anyone(), seats, section);
    }

    @When("Ann blocks seats {string} in {string}")
    public void buyerBlocks(String seats, String section) {
        change("POST", stage.as(stage.buyer("Ann")), seats, section);
    }

    @Then("{int} seat(s) is/are blocked in {string}")
    public void blocked(int count, String section) {
        Eventually.within(Duration.ofSeconds(5), () -> assertEquals(count, stage.concertSeenBy(stage.anyone())
                .<Integer>path("sections.find { it.name == '" + section + "' }.subsections[0].blocked")));
    }

    private void change(String method, RequestSpecification sender, String seats, String section) {
        stage.answered(sender.body(Map.of("section", section, "subsection", 1, "seats", List.of(seats.split(", "))))
                .request(method, "/api/v1/events/" + stage.concert + "/blocks"));
    }
}
