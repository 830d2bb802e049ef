package io.frontrow.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cucumber.java.en.Then;
import io.frontrow.Eventually;
import io.frontrow.embedded.TopicReader;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What other systems read of concerts and seats. A message that comes twice is one message.
public class OtherSystemsSteps {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Stage stage;

    @Then("other systems hear that the concert was {string}")
    public void hearStates(String states) {
        Eventually.within(SOON, () -> {
            var heard = heard("event.");
            assertEquals(List.of(states.split(", ")), heard.stream().map(event -> event.getString("data.state")).toList());
            assertEquals("event.created", heard.getFirst().getString("type"));
        });
    }

    @Then("the last thing that they hear of the price of {string} is {int}")
    public void hearPrice(String section, int price) {
        assertEquals(price, heard("event.").getLast()
                .getInt("data.sections.find { it.name == '" + section + "' }.price.amount"));
    }

    @Then("other systems hear that seats {string} of {string} are {string} and {int} are left")
    public void hearSeats(String seats, String section, String status, int left) {
        Eventually.within(SOON, () -> assertTrue(heardOfSeats(section).anyMatch(told -> 1 == (int) told.get("subsection")
                && left == (int) told.get("available")
                && told.get("seats") instanceof Map<?, ?> positions && List.of(seats.split(", ")).equals(positions.get(status)))));
    }

    @Then("other systems hear that {int} places are left in {string}")
    public void hearPlaces(int left, String section) {
        Eventually.within(SOON, () -> assertTrue(heardOfSeats(section).anyMatch(told -> !told.containsKey("seats")
                && left == (int) told.get("available"))));
    }

    private Stream<Map<String, ?>> heardOfSeats(String section) {
        return heard("seat.status.changed").stream().flatMap(event -> event.<Map<String, ?>>getList("data.subsections").stream())
                .filter(told -> section.equals(told.get("section")));
    }

    private List<JsonPath> heard(String type) {
        Map<String, JsonPath> byId = new LinkedHashMap<>();
        TopicReader.read("ticketing.changes").stream()
                .filter(record -> stage.concert.equals(new String(record.key(), StandardCharsets.US_ASCII)))
                .map(record -> new JsonPath(new String(record.value(), StandardCharsets.UTF_8)))
                .filter(event -> event.getString("type").startsWith(type))
                .forEach(event -> byId.putIfAbsent(event.getString("id"), event));
        return List.copyOf(byId.values());
    }
}
