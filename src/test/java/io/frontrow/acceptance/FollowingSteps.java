package io.frontrow.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.frontrow.Eventually;
import io.frontrow.acceptance.EventFollowing.Message;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Somebody without an account who watches the concert.
public class FollowingSteps {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Stage stage;

    private EventFollowing following;
    private String lastId;

    @Given("Wendy starts to watch the concert")
    public void watches() throws IOException {
        following = new EventFollowing(stage.concert, "", Optional.empty()).listen();
        Eventually.within(SOON, () -> assertEquals(1, following.heard().size()));
    }

    @Given("Wendy loses the connection")
    public void loses() {
        lastId = following.heard().getLast().id();
        following.hangUp();
    }

    @When("Wendy comes back where she was")
    public void comesBack() throws IOException {
        following = new EventFollowing(stage.concert, "", Optional.of(lastId)).listen();
    }

    @When("Wendy comes back with a place that nobody remembers")
    public void comesBackLate() throws IOException {
        following = new EventFollowing(stage.concert, "", Optional.of("0-0")).listen();
    }

    @Then("Wendy is first shown the whole concert as everybody sees it")
    public void isShown() {
        Eventually.within(SOON, () -> assertTrue(!following.heard().isEmpty()));
        var first = following.heard().getFirst();
        assertEquals("snapshot", first.name());
        assertEquals(stage.concertSeenBy(stage.anyone()).jsonPath().<Object>get(""), first.data().<Object>get(""));
    }

    @Then("Wendy was not shown the whole concert again")
    public void wasNotShown() {
        assertEquals(List.of(), following.heard().stream().filter(message -> message.name().equals("snapshot")).toList());
    }

    @Then("within {int} seconds Wendy is shown the whole concert again")
    public void isShownAgain(int seconds) {
        Eventually.within(Duration.ofSeconds(seconds), () -> assertEquals(2,
                following.heard().stream().filter(message -> message.name().equals("snapshot")).count()));
    }

    @Then("within {int} seconds Wendy hears of {int} available, {int} reserved and {int} sold in {string}")
    public void hears(int seconds, int available, int reserved, int sold, String section) {
        var path = "sections.find { it.name == '" + section + "' }.subsections[0].";
        Eventually.within(Duration.ofSeconds(seconds), () -> assertTrue(following.heard().stream()
                .filter(message -> message.name().equals("availability") && message.data().get(path + "available") != null)
                .anyMatch(message -> List.of(available, reserved, sold).equals(counts(message, path)))));
    }

    private static List<Integer> counts(Message message, String path) {
        var data = message.data();
        return List.of(data.getInt(path + "available"), data.getInt(path + "reserved"), data.getInt(path + "sold"));
    }

    @Then("within {int} seconds Wendy hears that the concert is {string}")
    public void hearsStatus(int seconds, String status) {
        Eventually.within(Duration.ofSeconds(seconds), () -> {
            var last = following.heard().getLast();
            assertEquals("availability", last.name());
            assertEquals(status, last.data().getString("status"));
        });
    }

    @Then("the concert has {int} seats left")
    public void left(int seats) {
        Eventually.within(SOON, () -> assertEquals(seats,
                stage.concertSeenBy(stage.anyone()).<Integer>path("totals.available")));
    }

    @Then("nobody can watch the concert")
    public void nobodyWatches() throws IOException {
        assertEquals(404, status(""));
    }

    @Then("another seller cannot watch the concert")
    public void somebodyElseCannotWatch() throws IOException {
        assertEquals(404, status(stage.person("Eve", "seller").token()));
    }

    @Then("Sam can watch the concert")
    public void ownerWatches() throws IOException {
        assertEquals(200, status(stage.seller().token()));
    }

    private int status(String token) throws IOException {
        following = new EventFollowing(stage.concert, token, Optional.empty());
        return following.status();
    }

    @After
    public void hangUp() {
        if (following != null) {
            following.hangUp();
        }
    }
}
