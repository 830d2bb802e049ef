package io.frontrow.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.frontrow.Eventually;
import io.frontrow.embedded.TopicReader;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/// What happens to a booking after it was taken.
public class LifeSteps {
    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    Stage stage;

    @When("{word} cancels the booking")
    public void cancels(String name) {
        cancel(stage.as(stage.buyer(name)), name);
    }

    @When("{word} cancels {word}'s booking")
    public void cancelsOf(String name, String owner) {
        cancel(stage.as(stage.buyer(name)), owner);
    }

    @When("the seller cancels {word}'s booking")
    public void sellerCancels(String owner) {
        cancel(stage.as(stage.seller()), owner);
    }

    @When("a stranger cancels {word}'s booking")
    public void strangerCancels(String owner) {
        cancel(stage.anyone(), owner);
    }

    private void cancel(RequestSpecification sender, String owner) {
        stage.answered(sender.post("/api/v1/bookings/" + stage.bookingOf(owner) + "/cancel"));
    }

    @Then("{word}'s booking becomes {string}")
    public void becomes(String name, String status) {
        Eventually.within(SOON, () -> assertEquals(status, status(name), stage.booking(name).asString()));
    }

    private String status(String name) {
        return stage.booking(name).path("status");
    }

    /// The seats of a booking that was cancelled early are shown once they are known.
    @Then("the news of {word}'s seats arrives, and within {int} seconds {int} seats are available in {string}")
    public void newsArrives(String name, int seconds, int count, String section) {
        Eventually.within(SOON, () -> assertEquals(section, stage.booking(name).path("section")));
        Eventually.within(Duration.ofSeconds(seconds), () -> assertEquals(count, stage.concertSeenBy(stage.anyone())
                .<Integer>path("sections.find { it.name == '" + section + "' }.subsections[0].available")));
    }

    @Then("{word}'s booking fails because of {string}")
    public void fails(String name, String reason) {
        becomes(name, "FAILED");
        reasonIs(name, reason);
    }

    @Then("the reason given for {word}'s booking is {string}")
    public void reasonIs(String name, String reason) {
        assertEquals(reason, stage.booking(name).path("failure.reason"));
    }

    @Then("no reason is given for {word}'s booking")
    public void noReason(String name) {
        assertNull(stage.booking(name).path("failure"));
    }

    @Then("{word}'s history has {int} booking(s) that is/are {string}")
    public void history(String name, int count, String status) {
        Eventually.within(SOON, () -> assertEquals(count, listed(name, status).size()));
    }

    private List<String> listed(String name, String status) {
        return stage.as(stage.buyer(name)).get("/api/v1/bookings?status=" + status + "&eventId=" + stage.concert)
                .path("items.id");
    }

    @Then("the seats {string} of {string} are free again within a second after {word}'s time to pay")
    public void freeAgain(String seats, String section, String name) {
        Instant payUntil = Instant.parse(stage.booking(name).path("payUntil"));
        Duration left = Duration.between(Instant.now(), payUntil.plusSeconds(1));
        Eventually.within(left, () -> {
            JsonPath map = stage.anyone().get("/api/v1/events/{id}/sections/{section}/subsections/1/seats", stage.concert,
                    section).jsonPath();
            Arrays.stream(seats.split(", ")).forEach(seat -> assertEquals("AVAILABLE",
                    map.getString("seats.find { it.position == '" + seat + "' }.status")));
        });
        assertTrue(!Instant.now().isBefore(payUntil), "free too early");
    }

    @Then("other systems hear {string} of {word}'s booking")
    public void othersHear(String type, String name) {
        String id = stage.bookingOf(name);
        Eventually.within(SOON, () -> assertTrue(TopicReader.read("booking.changes").stream()
                .filter(record -> id.equals(new String(record.key(), StandardCharsets.US_ASCII)))
                .map(record -> new JsonPath(new String(record.value(), StandardCharsets.UTF_8)))
                .anyMatch(event -> type.equals(event.getString("type")) && id.equals(event.getString("subject"))
                        && id.equals(event.getString("data.bookingId")) && "1.0".equals(event.getString("specversion")))));
    }

    @When("{word} books {int} seat in {string} {int} times at once")
    public void booksAtOnce(String name, int quantity, String section, int times) {
        Person person = stage.buyer(name);
        Map<String, Object> order = Map.of("eventId", stage.concert, "section", section, "subsection", 1,
                "quantity", quantity, "selection", "best_available");
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            for (int k = 0; k < times; k++) {
                answers.add(CompletableFuture.supplyAsync(
                        () -> stage.as(person).body(order).post("/api/v1/bookings"), threads));
            }
        }
        answers.forEach(answer -> assertEquals(202, answer.join().statusCode()));
    }

    @Then("{int} of {word}'s bookings wait for their payment")
    public void waitForPayment(int count, String name) {
        history(name, count, "PENDING_PAYMENT");
    }

    @Then("{int} of {word}'s bookings failed because of {string}")
    public void failed(int count, String name, String reason) {
        history(name, count, "FAILED");
        listed(name, "FAILED").forEach(id -> assertEquals(reason,
                stage.as(stage.buyer(name)).get("/api/v1/bookings/" + id).path("failure.reason")));
    }
}
