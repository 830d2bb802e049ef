package io.frontrow.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The same request twice, of whoever registers or creates a concert.
public class KeySteps {
    private static final String KEY = "Idempotency-Key";
    private static final String STARTS_AT = Instant.now().plus(Duration.ofDays(30)).toString();

    @Inject
    Stage stage;

    @When("{word} registers as a buyer with key {string}")
    public void registers(String name, String key) {
        stage.remember(new Person(name, Stage.address(name), Stage.PASSWORD, "buyer", null));
        registersAgain(name, key);
    }

    @When("{word} registers as a buyer with key {string} again")
    public void registersAgain(String name, String key) {
        register(name, key, Stage.PASSWORD);
    }

    @When("somebody registers with {word}'s e-mail address and key {string}, but another password")
    public void somebodyElse(String name, String key) {
        register(name, key, "another horse");
    }

    private void register(String name, String key, String password) {
        stage.answered(stage.anyone().header(KEY, key).body(Map.of("email", stage.buyer(name).email(), "password", password,
                "name", name, "role", "buyer")).post("/api/v1/users"));
    }

    @When("{word} creates the concert {string} with key {string}")
    public void creates(String name, String title, String key) {
        stage.answered(create(stage.person(name, "seller"), title, key));
    }

    @When("{word} creates the concert {string} with key {string} {int} times at once")
    public void createsAtOnce(String name, String title, String key, int times) {
        Person seller = stage.person(name, "seller");
        List<Response> answers = IntStream.range(0, times).parallel().mapToObj(_ -> create(seller, title, key)).toList();
        answers.forEach(stage::answered);
    }

    private Response create(Person seller, String title, String key) {
        return stage.as(seller).header(KEY, key).body(Map.of("name", title, "description", "", "venue", "City Hall",
                "currency", "TWD", "startsAt", STARTS_AT, "rows", 2, "cols", 5,
                "sections", List.of(Map.of("name", "A", "price", 100, "subsections", 1)))).post("/api/v1/events");
    }

    @Then("the last {int} answers are the same {int}")
    public void theSame(int count, int status) {
        List<Response> answers = stage.lastAnswers(count);
        answers.forEach(answer -> assertEquals(status, answer.statusCode(), answer.asString()));
        assertEquals(1, answers.stream().map(answer -> answer.<String>path("id")).distinct().count());
    }

    @Then("{word} has {int} concert(s)")
    public void has(String name, int count) {
        assertEquals(count, stage.as(stage.person(name, "seller")).get("/api/v1/events?mine=true").<List<?>>path("items").size());
    }
}
