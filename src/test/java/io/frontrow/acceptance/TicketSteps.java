package io.frontrow.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.frontrow.booking.adapter.in.rest.PrintedQrCode;
import io.frontrow.booking.adapter.out.ed25519.Gate;
import io.frontrow.booking.adapter.out.ed25519.Gate.Admission;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// What a buyer does with a ticket, and what a gate makes of it.
public class TicketSteps {

    @Inject
    Stage stage;

    private String ticketId;

    @Then("^the gate lets (\\w+)'s ticket for \"(.+)\" in, at (?:seat|place) \"(.+)\" of \"(.+)\"$")
    public void isLetIn(String name, String position, String seat, String section) {
        var admission = gate().admit(code(name, position)).orElseThrow();
        assertEquals(section, admission.section());
        assertEquals(seat, admission.position());
        assertEquals(UUID.fromString(stage.concert), admission.eventId());
        assertEquals(UUID.fromString(id(name, position)), admission.ticketId());
    }

    @Then("the gate does not let {word}'s ticket for {string} in after she has made it one for {string}")
    public void isNotLetIn(String name, String position, String wanted) {
        var written = new String(Base64.getUrlDecoder().decode(code(name, position)), StandardCharsets.ISO_8859_1);
        assertTrue(written.contains(position));
        var forged = written.replace(position, wanted).getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(Optional.<Admission>empty(), gate().admit(Base64.getUrlEncoder().encodeToString(forged)));
    }

    @Then("the printed code of {word}'s ticket for {string} is the ticket's")
    public void isPrinted(String name, String position) {
        var png = stage.as(stage.buyer(name)).accept("image/png").get(path(id(name, position)))
                .then().statusCode(200).contentType("image/png").extract().asByteArray();
        assertEquals(code(name, position), PrintedQrCode.read(png));
    }

    @Then("{word}'s ticket for {string} is {string} and names seat {string} of {string} and {word}'s booking")
    public void names(String name, String position, String status, String seat, String section, String owner) {
        ticketId = id(name, position);
        var ticket = stage.as(stage.buyer(name)).get(path(ticketId)).then().statusCode(200)
                .contentType(ContentType.JSON).extract().jsonPath();
        assertEquals(status, ticket.getString("status"));
        assertEquals(seat, ticket.getString("position"));
        assertEquals(section, ticket.getString("section"));
        assertEquals(stage.bookingOf(owner), ticket.getString("bookingId"));
        assertEquals(stage.concert, ticket.getString("eventId"));
        assertEquals(code(name, position), ticket.getString("code"));
    }

    @Then("{word}'s ticket is {string} now")
    public void isNow(String name, String status) {
        assertEquals(status, stage.as(stage.buyer(name)).get(path(ticketId)).then().statusCode(200).extract().path("status"));
    }

    @Then("{word}'s ticket has no code to show any more")
    public void noCode(String name) {
        stage.as(stage.buyer(name)).accept("image/png").get(path(ticketId)).then().statusCode(410)
                .contentType("application/problem+json");
    }

    @When("{word} looks at {word}'s ticket for {string}")
    public void looksAt(String name, String owner, String position) {
        look(stage.as(stage.buyer(name)), owner, position);
    }

    @When("the seller looks at {word}'s ticket for {string}")
    public void sellerLooksAt(String owner, String position) {
        look(stage.as(stage.seller()), owner, position);
    }

    @When("a stranger looks at {word}'s ticket for {string}")
    public void strangerLooksAt(String owner, String position) {
        look(stage.anyone(), owner, position);
    }

    private void look(RequestSpecification viewer, String owner, String position) {
        var ticket = id(owner, position);
        stage.answered(viewer.get(path(ticket)));
    }

    private Gate gate() {
        return new Gate(stage.anyone().get(path("public-key")).then().statusCode(200).extract().asString());
    }

    private String code(String name, String position) {
        return ticket(name, position, "code");
    }

    private String id(String name, String position) {
        return ticket(name, position, "id");
    }

    private String ticket(String name, String position, String field) {
        Response booking = stage.booking(name);
        return booking.path("tickets.find { it.position == '" + position + "' }." + field);
    }

    private static String path(String ticket) {
        return "/api/v1/tickets/" + ticket;
    }
}
