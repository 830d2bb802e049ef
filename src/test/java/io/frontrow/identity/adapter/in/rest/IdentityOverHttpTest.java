package io.frontrow.identity.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.Eventually;
import io.frontrow.identity.Roles;
import io.frontrow.identity.Token;
import io.frontrow.identity.Tokens;
import io.frontrow.identity.adapter.out.memory.RevokedHere;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdentityOverHttpTest {
    private static final String PASSWORD = "correct horse";
    private static final String ME = "/api/v1/users/me";
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    @Inject
    Tokens tokens;

    @Inject
    RevokedHere revoked;

    @Inject
    DataSource database;

    @Inject
    RedisDataSource redis;

    @Test
    void registersLogsInAndSaysWhoIAm() {
        var email = "Ann." + UUID.randomUUID() + "@Example.com";
        var registered = register(email, "seller").statusCode(201)
                .body("email", equalTo(email.toLowerCase())).body("name", equalTo("Ann")).body("role", equalTo("seller"))
                .body("$", not(hasKey("password"))).extract();
        assertEquals(7, UUID.fromString(registered.path("id")).version());
        var session = logIn(email, PASSWORD).statusCode(200)
                .body("tokenType", equalTo("Bearer")).body("expiresIn", equalTo(12 * 60 * 60))
                .header("Cache-Control", "no-store")
                .header("Set-Cookie", containsStringIgnoringCase("HttpOnly"))
                .header("Set-Cookie", containsStringIgnoringCase("SameSite=Strict"))
                .header("Set-Cookie", containsStringIgnoringCase("Path=/"))
                .header("Set-Cookie", not(containsString("Version"))).extract();
        String token = session.path("accessToken");
        assertEquals(token, session.cookie("frontrow"));
        get(ME, token).statusCode(200).body("id", equalTo(registered.path("id"))).body("email", equalTo(email.toLowerCase()));
        given().cookie("frontrow", token).get(ME).then().statusCode(200).body("name", equalTo("Ann"));
        var location = java.net.URI.create(registered.header("Location")).getPath();
        get(location, token).statusCode(200);
        problem(get(location, tokenOf("buyer")), 404, "not-found");
    }

    @Test
    void anAddressRegistersOnceAlsoInARace() throws Exception {
        var email = UUID.randomUUID() + "@example.com";
        Callable<Integer> registration = () -> register(email.toUpperCase(), "buyer").extract().statusCode();
        try (var executor = Executors.newFixedThreadPool(8)) {
            var answers = executor.invokeAll(IntStream.range(0, 8).mapToObj(i -> registration).toList());
            var statuses = answers.stream().map(answer -> answer.resultNow()).sorted().toList();
            assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), statuses);
        }
        problem(register(email, "buyer"), 409, "email-taken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            email    | "no address"
            email    | ""
            email    | "a@b\\u0000"
            email    | 5
            email    | null
            password | "1234567"
            password | "éééééééééééééééééééééééééééééééééééééééééééééé"
            password | 12345678
            password | null
            name     | ""
            name     | "   "
            name     | 5
            name     | null
            role     | "admin"
            role     | "BUYER"
            role     | ["buyer"]
            role     | null
            """)
    void aBadFieldIsNamed(String field, String value) {
        var fields = new java.util.LinkedHashMap<>(Map.of("email", "\"" + UUID.randomUUID() + "@example.com\"",
                "password", "\"correct horse\"", "name", "\"Ann\"", "role", "\"buyer\""));
        fields.put(field, value);
        problem(post("/api/v1/users", json(fields)), 400, "invalid-request").body("errors.field", contains(field));
        fields.remove(field);
        problem(post("/api/v1/users", json(fields)), 400, "invalid-request").body("errors.field", contains(field));
    }

    @Test
    void everyBadFieldIsNamedAtOnce() {
        problem(post("/api/v1/users", "{}"), 400, "invalid-request")
                .body("errors.field", contains("email", "password", "name", "role"));
        problem(post("/api/v1/sessions", "{}"), 400, "invalid-request").body("errors.field", contains("email", "password"));
        problem(post("/api/v1/users", "{\"admin\": true, \"name\": 5}"), 400, "invalid-request")
                .body("errors.field", contains("name", "admin"));
        var longName = "{\"email\": \"a@b\", \"password\": \"12345678\", \"role\": \"buyer\", \"name\": \"" + "n".repeat(201) + "\"}";
        problem(post("/api/v1/users", longName), 400, "invalid-request").body("errors.field", contains("name"));
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        var email = UUID.randomUUID() + "@example.com";
        register(email, "buyer").statusCode(201);
        var wrong = problem(logIn(email, "wrong horse"), 401, "wrong-credentials").extract().body().asString();
        for (var unknown : List.of(UUID.randomUUID() + "@example.com", "no address", "")) {
            assertEquals(wrong, problem(logIn(unknown, PASSWORD), 401, "wrong-credentials").extract().body().asString());
        }
        problem(logIn(email, PASSWORD + " ".repeat(100)), 401, "wrong-credentials");
    }

    @Test
    void withoutAGoodTokenNobodyIsLoggedIn() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var id = UUID.randomUUID();
        var expired = tokens.mint(new Token(id, id, Roles.BUYER, now.minusSeconds(60), now));
        var foreign = new Tokens("another secret another secret another").mint(
                new Token(id, id, Roles.BUYER, now, now.plusSeconds(60)));
        var good = tokens.mint(new Token(id, id, Roles.BUYER, now, now.plusSeconds(60)));
        var tampered = good.substring(0, good.length() - 2) + (good.endsWith("AA") ? "BB" : "AA");
        var none = "eyJhbGciOiJub25lIn0." + good.split("\\.")[1] + ".";
        for (var token : List.of(expired, foreign, tampered, none, "nonsense", "")) {
            problem(get(ME, token), 401, "unauthenticated").header("WWW-Authenticate", containsString("Bearer"));
            problem(given().cookie("frontrow", token).get(ME).then(), 401, "unauthenticated");
        }
        problem(given().get(ME).then(), 401, "unauthenticated").header("WWW-Authenticate", containsString("Bearer"));
        problem(given().header("Authorization", "Basic YTpi").get(ME).then(), 401, "unauthenticated");
        problem(given().delete("/api/v1/sessions/current").then(), 401, "unauthenticated");
        problem(get(ME, good), 401, "unauthenticated");
        get("/api/v1/bookings", good).statusCode(200);
    }

    @Test
    void anOldCookieDoesNotKeepAnybodyFromLoggingIn() {
        var email = UUID.randomUUID() + "@example.com";
        register(email, "buyer").statusCode(201);
        given().cookie("frontrow", "nonsense").contentType(ContentType.JSON)
                .body(json(Map.of("email", "\"" + email + "\"", "password", "\"" + PASSWORD + "\"")))
                .post("/api/v1/sessions").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/test-only/buyers", "/api/test-only/buyers-on-virtual-threads"})
    void theRoleDecides(String path) {
        var buyer = tokenOf("buyer");
        get(path, buyer).statusCode(200).body("text", equalTo(tokens.read(buyer, Instant.now()).orElseThrow().userId().toString()));
        problem(get(path, tokenOf("seller")), 403, "forbidden");
        problem(given().get(path).then(), 401, "unauthenticated");
        problem(get(path, "nonsense"), 401, "unauthenticated");
    }

    @Test
    void logLinesSayWhoAsksForWhat() {
        var event = UUID.randomUUID().toString();
        var booking = UUID.randomUUID().toString();
        var buyer = tokenOf("buyer");
        get("/api/test-only/events/" + event + "/bookings/" + booking, buyer).statusCode(200)
                .body("eventId", equalTo(event)).body("bookingId", equalTo(booking))
                .body("userId", equalTo(tokens.read(buyer, Instant.now()).orElseThrow().userId().toString()));
    }

    @Test
    void whatEverybodyMaySeeAlsoAnOldTokenSees() {
        var path = "/api/test-only/anybody";
        get(path, "nonsense").statusCode(200).body("text", equalTo("nobody"));
        given().get(path).then().statusCode(200).body("text", equalTo("nobody"));
        var buyer = tokenOf("buyer");
        get(path, buyer).statusCode(200).body("text", equalTo(tokens.read(buyer, Instant.now()).orElseThrow().userId().toString()));
    }

    @Test
    void aLogOutKillsTheTokenAtOnceAndOnlyIt() throws SQLException {
        var email = UUID.randomUUID() + "@example.com";
        register(email, "buyer").statusCode(201);
        String first = logIn(email, PASSWORD).extract().path("accessToken");
        String second = logIn(email, PASSWORD).extract().path("accessToken");
        given().auth().oauth2(first).delete("/api/v1/sessions/current").then().statusCode(204)
                .header("Set-Cookie", containsStringIgnoringCase("Max-Age=0"));
        problem(get(ME, first), 401, "unauthenticated");
        problem(given().auth().oauth2(first).delete("/api/v1/sessions/current").then(), 401, "unauthenticated");
        get(ME, second).statusCode(200);
        assertEquals(1, storedRevocations(first));
        given().cookie("frontrow", second).contentType(ContentType.JSON).delete("/api/v1/sessions/current").then().statusCode(204);
        problem(get(ME, second), 401, "unauthenticated");
    }

    @Test
    void aLogOutOnAnotherNodeIsReadFromTheDatabaseWithinASecond() throws SQLException {
        var token = token();
        var jwt = tokens.mint(token);
        get("/api/v1/bookings", jwt).statusCode(200);
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(
                "INSERT INTO identity.revoked_token (token_id, expires_at) VALUES (?, now() + interval '1 hour')")) {
            insert.setObject(1, token.id());
            insert.executeUpdate();
        }
        Eventually.within(ONE_SECOND, () -> revoked.contains(token));
        problem(get("/api/v1/bookings", jwt), 401, "unauthenticated");
    }

    @Test
    void aLogOutOnAnotherNodeIsHeardFromRedis() throws SQLException {
        var token = token();
        var publishing = redis.pubsub(String.class);
        publishing.publish("identity.token-revoked", "nonsense");
        publishing.publish("identity.token-revoked", token.id() + " " + token.expiresAt().getEpochSecond());
        Eventually.within(ONE_SECOND, () -> revoked.contains(token));
        assertEquals(0, storedRevocations(tokens.mint(token)));
        problem(get("/api/v1/bookings", tokens.mint(token)), 401, "unauthenticated");
    }

    @Test
    void theNewsIsHeardAgainAfterRedisHungUp() {
        redis.execute("CLIENT", "KILL", "TYPE", "pubsub");
        var token = token();
        Eventually.within(Duration.ofSeconds(10), () -> {
            redis.pubsub(String.class).publish("identity.token-revoked",
                    token.id() + " " + token.expiresAt().getEpochSecond());
            return revoked.contains(token);
        });
    }

    private int storedRevocations(String jwt) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(
                "SELECT count(*) FROM identity.revoked_token WHERE token_id = ?")) {
            select.setObject(1, tokens.read(jwt, Instant.now()).orElseThrow().id());
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static Token token() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new Token(UUID.randomUUID(), UUID.randomUUID(), Roles.BUYER, now, now.plusSeconds(600));
    }

    private String tokenOf(String role) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return tokens.mint(new Token(UUID.randomUUID(), UUID.randomUUID(), role, now, now.plusSeconds(60)));
    }

    private static ValidatableResponse register(String email, String role) {
        return post("/api/v1/users", json(Map.of("email", "\"" + email + "\"", "password", "\"" + PASSWORD + "\"",
                "name", "\" Ann \"", "role", "\"" + role + "\"")));
    }

    private static ValidatableResponse logIn(String email, String password) {
        return post("/api/v1/sessions", json(Map.of("email", "\"" + email + "\"", "password", "\"" + password + "\"")));
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static ValidatableResponse get(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> "\"" + field.getKey() + "\": " + field.getValue())
                .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String name) {
        return response.statusCode(status).contentType("application/problem+json").body("type", equalTo("/problems/" + name));
    }
}
