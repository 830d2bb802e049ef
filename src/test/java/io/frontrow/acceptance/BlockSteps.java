package io.frontrow.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.frontrow.Eventually;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

public class BlockSteps {

    private static final int SEATS = 5;

    @Inject
    Stage stage;

    private final List<Integer> blockAnswers = new ArrayList<>();

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

    /// One seat after the other, so that each is a race of its own. Each seat has a buyer of its own, too.
    @When("Ann books each seat of row 1 in {string} while the seller blocks it")
    public void race(String section) {
        for (int seat = 1; seat <= SEATS; seat++) {
            String position = "1-" + seat;
            Person buyer = stage.buyer("Ann" + seat);
            var booking = CompletableFuture.supplyAsync(() -> stage.as(buyer).body(Map.of("eventId", stage.concert,
                    "section", section, "subsection", 1, "quantity", 1, "selection", "manual", "seats", List.of(position)))
                    .post("/api/v1/bookings"));
            int blocked = stage.as(stage.seller()).body(Map.of("section", section, "subsection", 1, "seats",
                    List.of(position))).post(blocks()).statusCode();
            stage.booked(buyer.name(), booking.join());
            blockAnswers.add(blocked);
        }
    }

    @Then("every one of those seats is either Ann's or blocked")
    public void eitherOr() {
        for (int seat = 1; seat <= SEATS; seat++) {
            boolean isBlocked = blockAnswers.get(seat - 1) == 200;
            assertEquals(isBlocked ? 200 : 409, blockAnswers.get(seat - 1));
            String expected = isBlocked ? "BLOCKED" : "RESERVED";
            String path = "seats[" + (seat - 1) + "].status";
            Eventually.within(Duration.ofSeconds(5), () -> assertEquals(expected, stage.anyone()
                    .get("/api/v1/events/" + stage.concert + "/sections/A/subsections/1/seats").path(path)));
            String buyer = "Ann" + seat;
            if (stage.bookingOf(buyer) != null) {
                String end = isBlocked ? "FAILED" : "PENDING_PAYMENT";
                Eventually.within(Duration.ofSeconds(5), () -> assertEquals(end, stage.booking(buyer).path("status")));
            } else {
                assertTrue(isBlocked, "refused at the door, and not blocked");
            }
        }
    }

    @Then("{int} seat(s) is/are blocked in {string}")
    public void blocked(int count, String section) {
        Eventually.within(Duration.ofSeconds(5), () -> assertEquals(count, stage.concertSeenBy(stage.anyone())
                .<Integer>path("sections.find { it.name == '" + section + "' }.subsections[0].blocked")));
    }

    private void change(String method, RequestSpecification sender, String seats, String section) {
        stage.answered(sender.body(Map.of("section", section, "subsection", 1, "seats", List.of(seats.split(", "))))
                .request(method, blocks()));
    }

    private String blocks() {
        return "/api/v1/events/" + stage.concert + "/blocks";
    }
}
