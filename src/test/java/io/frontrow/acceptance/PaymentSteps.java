package io.frontrow.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.frontrow.Eventually;
import io.frontrow.platform.web.WebhookSignature;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

public class PaymentSteps {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Map<String, String> CARDS = Map.of("a good card", "4242424242424242",
            "a declined card", "4000000000000002", "a slow card", "4000000000000259",
            "a card that is approved twice", "4000000000000341");
    private static final String KEPT = """
            SELECT count(*) FILTER (WHERE c.approved AND c.refunded_at IS NULL), count(c.refunded_at)
            FROM paymentsimulator.charge c JOIN booking.payment p ON p.id = c.reference WHERE p.booking_id = ?""";

    @Inject
    Stage stage;
    @Inject
    DataSource database;

    @When("^(\\w+) pays with (a good card|a declined card|a slow card|a card that is approved twice)$")
    public void pays(String name, String card) {
        pay(stage.as(stage.buyer(name)), name, CARDS.get(card));
    }

    @When("^(\\w+) pays with (a good card|a declined card|a slow card|a card that is approved twice) and key \"(\\w+)\"$")
    public void paysWithKey(String name, String card, String key) {
        pay(stage.as(stage.buyer(name)).header("Idempotency-Key", key), name, CARDS.get(card));
    }

    @When("{word} pays with card {string}")
    public void paysWithCard(String name, String number) {
        pay(stage.as(stage.buyer(name)), name, number);
    }

    @When("{word} pays for {word}'s booking with a good card")
    public void paysForOther(String name, String owner) {
        pay(stage.as(stage.buyer(name)), owner, CARDS.get("a good card"));
    }

    @When("the seller pays for {word}'s booking with a good card")
    public void sellerPays(String owner) {
        pay(stage.as(stage.seller()), owner, CARDS.get("a good card"));
    }

    @When("a stranger pays for {word}'s booking with a good card")
    public void strangerPays(String owner) {
        pay(stage.anyone(), owner, CARDS.get("a good card"));
    }

    private void pay(RequestSpecification sender, String owner, String number) {
        stage.answered(sender.body(Map.of("cardNumber", number))
                .post("/api/v1/bookings/" + stage.bookingOf(owner) + "/payments"));
    }

    /// On a slow day the answer is 202, and the card company's word comes after it.
    @Then("{word}'s payment is taken")
    public void isTaken(String name) {
        assertTrue(Set.of(200, 202).contains(stage.last().statusCode()), stage.last().asString());
        Eventually.within(SOON, () -> assertEquals("COMPLETED", stage.booking(name).path("status")));
    }

    @Then("{word} has tickets for {string}")
    public void hasTickets(String name, String positions) {
        assertEquals(Arrays.asList(positions.split(", ")), stage.booking(name).path("tickets.position"));
    }

    @Then("{word} has no tickets")
    public void hasNoTickets(String name) {
        assertEquals(List.of(), stage.booking(name).path("tickets"));
    }

    @Then("the card company keeps {int} payment(s) for {word}'s booking")
    public void keeps(int count, String name) {
        Eventually.within(SOON, () -> assertEquals(count, charges(name, 1)));
    }

    @Then("{word}'s money is paid back")
    public void isPaidBack(String name) {
        Eventually.within(SOON, () -> {
            assertEquals(1, charges(name, 2));
            assertEquals(0, charges(name, 1));
        });
    }

    private int charges(String name, int column) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(KEPT)) {
            select.setObject(1, UUID.fromString(stage.bookingOf(name)));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(column);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @When("somebody forges the card company's word about {word}'s booking")
    public void forges(String name) {
        stage.answered(stage.anyone().header(WebhookSignature.HEADER, "t=1795238400,v1=" + "0".repeat(64))
                .body(Map.of("reference", stage.bookingOf(name), "state", "APPROVED"))
                .post("/api/v1/payments/webhooks/simulator"));
    }
}
