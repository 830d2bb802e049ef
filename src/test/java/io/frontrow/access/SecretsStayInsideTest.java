package io.frontrow.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// Passwords, tokens, card numbers and our own keys are neither logged nor answered, whether a request is right or wrong, nor
/// stored where they need not be.
@QuarkusTest
class SecretsStayInsideTest {
    private static final String CARD = "4242424242424242";
    private static final String LATE_CARD = "4000000000000259";
    private static final String BCRYPT = "$2a$";
    private static final String SESSIONS = "/api/v1/sessions";

    @TestHTTPResource("/")
    URI base;

    @Inject
    DataSource database;

    @ConfigProperty(name = "frontrow.identity.token-secret")
    String tokenSecret;

    @ConfigProperty(name = "frontrow.booking.id-secret")
    String idSecret;

    @ConfigProperty(name = "frontrow.booking.ticket-key")
    String ticketKey;

    @ConfigProperty(name = "frontrow.payments.webhook-secret")
    String webhookSecret;

    private final String password = "horse-" + UUID.randomUUID();
    private final String email = UUID.randomUUID() + "@example.com";
    private final List<String> answers = new ArrayList<>();

    @Test
    void nothingIsLoggedAnsweredOrStored() throws Exception {
        String token;
        List<String> lines;
        try (var logged = LoggedLines.listen()) {
            register();
            token = logIn();
            pay();
            talkNonsense(token);
            lines = logged.lines();
        }
        assertTrue(lines.size() > 20, "the log was heard: " + lines.size());
        var secrets = List.of(password, CARD, LATE_CARD, token, token.substring(token.lastIndexOf('.') + 1), tokenSecret, idSecret,
                ticketKey, webhookSecret);
        assertEquals(List.of(), shownIn(lines, secrets), "logged");
        assertEquals(List.of(), shownIn(answers, secrets), "answered");
        assertEquals(List.of(), secrets.stream().filter(this::isStored).toList(), "stored");
        assertTrue(isStored(email), "what is stored is found");
    }

    /// A hash of a password is nobody's business either.
    private static List<String> shownIn(List<String> texts, List<String> secrets) {
        return Stream.concat(secrets.stream(), Stream.of(BCRYPT)).filter(secret -> texts.stream().anyMatch(text -> text.contains(secret))).toList();
    }

    private void register() {
        for (var role : List.of("buyer", "buyer", "nonsense")) {
            answered(anyone().body(credentials(password).replace("}", ",\"name\":\"Ann\",\"role\":\"" + role + "\"}")).post("/api/v1/users"));
        }
    }

    private String logIn() {
        answered(anyone().body(credentials(password + "x")).post(SESSIONS));
        String token = anyone().body(credentials(password)).post(SESSIONS).then().statusCode(200).extract().path("accessToken");
        answered(anyone().header("Authorization", "Bearer " + token).get("/api/v1/users/me"));
        return token;
    }

    private void pay() {
        var world = new World(base);
        var buyer = anyone().header("Authorization", "Bearer " + world.logIn("buyer"));
        var booking = "/api/v1/bookings/" + world.names().get("booking");
        for (var card : List.of(CARD + "1", "x" + CARD, LATE_CARD, CARD)) {
            answered(given().spec(buyer).body("{\"cardNumber\":\"" + card + "\"}").post(booking + "/payments"));
        }
        answered(given().spec(buyer).body("{\"cardNumber\":" + CARD + "}").post(booking + "/payments"));
        answered(given().spec(buyer).get(booking));
        answered(given().spec(buyer).get("/api/v1/tickets/" + world.names().get("ticket")));
    }

    /// What goes wrong is where a careless program repeats what it was sent.
    private void talkNonsense(String token) {
        for (var body : List.of(credentials(password).substring(1), credentials(password).replace("}", ",\"password\":\"" + password + "\"}"), "{\"email\":{\"" + password + "\":1},\"password\":[\"" + password + "\"]}",
                "\"" + password + "\"", credentials(password) + password)) {
            var answer = anyone().body(body).post(SESSIONS);
            assertEquals(400, answer.statusCode());
            answered(answer);
        }
        for (var header : List.of("Bearer " + token + "x", "Bearer x" + token, "Basic " + token, token)) {
            answered(anyone().header("Authorization", header).get("/api/v1/users/me"));
        }
        answered(anyone().cookie("frontrow", token).contentType("text/plain").delete("/api/v1/sessions/current"));
        for (var path : List.of("/q/metrics", "/q/health", "/api/v1/tickets/public-key", "/nowhere")) {
            answered(anyone().header("Authorization", "Bearer " + token).get(path));
        }
    }

    private String credentials(String text) {
        return "{\"email\":\"" + email + "\",\"password\":\"" + text + "\"}";
    }

    private static RequestSpecification anyone() {
        return given().contentType(ContentType.JSON);
    }

    private void answered(Response answer) {
        answers.add(answer.headers() + "\n" + answer.asString());
    }

    /// In any row of any table; the simulator stands for a provider outside, who knows the cards.
    private boolean isStored(String secret) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                SELECT xpath_exists('//row', query_to_xml('SELECT 1 FROM ' || table_schema || '.' || table_name || ' t WHERE strpos(t::text, '
                    || quote_literal(?) || ') > 0 LIMIT 1', false, false, ''))
                FROM information_schema.tables WHERE table_schema IN ('identity', 'ticketing', 'booking')""")) {
            select.setString(1, secret);
            boolean found = false;
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found |= rows.getBoolean(1);
                }
            }
            assertFalse(secret.isEmpty());
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
