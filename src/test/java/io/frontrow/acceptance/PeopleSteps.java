package io.frontrow.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cucumber.java.Before;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class PeopleSteps {

    @Inject
    Stage stage;

    private String nobody;

    @Before
    public void curtain() {
        stage.clear();
    }

    @Given("{word} is a buyer")
    public void isABuyer(String name) {
        stage.buyer(name);
    }

    @Given("{word} is a seller")
    public void isASeller(String name) {
        stage.person(name, "seller");
    }

    @When("{word} registers as a buyer")
    public void registers(String name) {
        Person person = new Person(name, Stage.address(name), Stage.PASSWORD, "buyer", null);
        stage.register(person);
        stage.remember(person);
    }

    @Then("{word} can log in")
    public void canLogIn(String name) {
        Person person = stage.buyer(name);
        Response answer = stage.logIn(person.email(), person.password());
        answer.then().statusCode(200);
        stage.remember(person.withToken(answer.path("accessToken")));
    }

    @Then("{word} is known as a buyer")
    public void isKnown(String name) {
        Response me = stage.as(stage.buyer(name)).get("/api/v1/users/me");
        assertEquals(200, me.statusCode());
        assertEquals("buyer", me.path("role"));
    }

    @When("somebody registers with {word}'s e-mail address in capital letters")
    public void registersAgain(String name) {
        stage.register(new Person("Copy", stage.buyer(name).email().toUpperCase(), Stage.PASSWORD, "buyer", null));
    }

    @When("somebody registers with {word} {string}")
    public void registersWith(String field, String value) {
        Map<String, String> account = new HashMap<>(Map.of("email", Stage.address("x"), "password", Stage.PASSWORD,
                "name", "X", "role", "buyer"));
        account.put(field, value);
        stage.answered(stage.anyone().body(account).post("/api/v1/users"));
    }

    @Then("the fault names {word}")
    public void theFaultNames(String field) {
        assertTrue(stage.last().<List<String>>path("errors.field").contains(field), stage.last().asString());
    }

    @When("{word} logs in with a wrong password")
    public void wrongPassword(String name) {
        stage.logIn(stage.buyer(name).email(), "not the password");
    }

    @When("somebody logs in with an unknown address")
    public void unknownAddress() {
        stage.logIn(Stage.address("nobody"), Stage.PASSWORD);
    }

    @Then("both answers are the same {int}")
    public void sameAnswers(int status) {
        List<Response> answers = stage.lastAnswers(2);
        assertEquals(status, answers.getFirst().statusCode());
        assertEquals(answers.getFirst().asString(), answers.getLast().asString());
    }

    @When("somebody guesses {int} times at {word}'s password")
    public void guesses(int times, String name) {
        guessAt(stage.buyer(name).email(), times);
    }

    @When("somebody guesses {int} times at the password of nobody")
    public void guessesAtNobodys(int times) {
        nobody = Stage.address("nobody");
        guessAt(nobody, times);
    }

    @When("somebody guesses once more")
    public void guessesOnceMore() {
        stage.logIn(nobody, Stage.PASSWORD);
    }

    private void guessAt(String email, int times) {
        for (int i = 0; i < times; i++) {
            stage.logIn(email, "guess number " + i);
            theAnswerIs(401, "wrong-credentials");
        }
    }

    @When("{word} logs in with the right password")
    public void rightPassword(String name) {
        stage.logIn(stage.buyer(name).email(), Stage.PASSWORD);
    }

    @Then("it says when to come back")
    public void saysWhen() {
        int seconds = Integer.parseInt(stage.last().header("Retry-After"));
        assertTrue(seconds > 0 && seconds <= 15 * 60 + 1, seconds + " seconds");
    }

    @Then("{word}'s token still opens what is hers")
    public void tokenStillOpens(String name) {
        stage.as(stage.buyer(name)).get("/api/v1/users/me").then().statusCode(200);
    }

    @When("{word} logs out")
    public void logsOut(String name) {
        stage.as(stage.buyer(name)).delete("/api/v1/sessions/current").then().statusCode(204);
    }

    @Then("{word}'s old token opens nothing")
    public void oldToken(String name) {
        stage.as(stage.buyer(name)).get("/api/v1/users/me").then().statusCode(401);
    }

    @Then("the answer is {int}")
    public void theAnswerIs(int status) {
        assertEquals(status, stage.last().statusCode(), stage.last().asString());
        if (status >= 400) {
            assertTrue(stage.last().contentType().startsWith("application/problem+json"), stage.last().contentType());
        }
    }

    @Then("the answer is {int} {string}")
    public void theAnswerIs(int status, String problem) {
        theAnswerIs(status);
        assertEquals("/problems/" + problem, stage.last().path("type"));
    }
}
