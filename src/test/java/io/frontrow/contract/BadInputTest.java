package io.frontrow.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.identity.Roles;
import io.frontrow.identity.Token;
import io.frontrow.identity.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever is thrown at any path, the answer is the right 4xx, a problem, and says nothing of our inside.
@QuarkusTest
class BadInputTest {
    static final String NOBODYS_ID = "00000000-0000-7000-8000-000000000000";
    private static final List<String> NO_JSON = List.of("", " ", "null", "[]", "5", "\"x\"", "{", "}", "{]", "{\"a\"}", "{}{}",
            "{\"email\": \"a\", \"email\": \"b\"}", "<a/>", "a=b", "[".repeat(10_000), "{\"a\":".repeat(10_000), "\u0000");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "BREW");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource
    URI address;

    @Inject
    Tokens tokens;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> wrong = new ArrayList<>();
    private ApiDocument document;

    @BeforeEach
    void read() throws IOException {
        document = ApiDocument.of(address);
    }

    @Test
    void callersWithoutARightToken() throws Exception {
        for (var operation : Operation.all()) {
            if (operation.role() != null) {
                for (var token : badTokens()) {
                    expect(Set.of(401), operation + " with token " + token,
                            send(request(operation, NOBODYS_ID).setHeader("Authorization", token), operation));
                }
                expect(Set.of(401), operation + " without a token", send(anonymous(operation, NOBODYS_ID), operation));
                if (!operation.role().equals("*")) {
                    var other = operation.role().equals(Roles.BUYER) ? Roles.SELLER : Roles.BUYER;
                    expect(Set.of(403), operation + " as " + other,
                            send(request(operation, NOBODYS_ID).setHeader("Authorization", bearer(other)), operation));
                }
            }
        }
        nothingIsWrong();
    }

    @Test
    void bodiesThatAreNoJson() throws Exception {
        for (var operation : Operation.all()) {
            if (operation.body() != null) {
                for (var body : NO_JSON) {
                    var shown = body.substring(0, Math.min(30, body.length()));
                    expect(Set.of(400), operation + " with " + shown, send(request(operation, NOBODYS_ID), operation, body));
                }
            }
        }
        nothingIsWrong();
    }

    @Test
    void bodiesWithOneFault() throws Exception {
        for (var operation : Operation.all()) {
            if (operation.body() != null) {
                for (var mutation : Mutation.of(operation)) {
                    var answer = send(request(operation, NOBODYS_ID), operation, mutation.body());
                    if (mutation.invalid()) {
                        expect(Set.of(400), operation + " with " + mutation.what(), answer);
                    } else {
                        expectNoFailure(operation + " with " + mutation.what(), answer);
                    }
                }
            }
        }
        nothingIsWrong();
    }

    @Test
    void wrongMediaTypes() throws Exception {
        for (var operation : Operation.all()) {
            if (operation.body() != null) {
                for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data",
                        "nonsense", "application/octet-stream")) {
                    expect(Set.of(400, 415), operation + " as " + type,
                            send(request(operation, NOBODYS_ID).setHeader("Content-Type", type), operation));
                }
            }
            expect(Set.of(204, 401, 404, 406), operation + " accepting only XML",
                    send(request(operation, NOBODYS_ID).setHeader("Accept", "application/xml"), operation));
        }
        nothingIsWrong();
    }

    @Test
    void wrongMethods() throws Exception {
        var all = Operation.all();
        for (var operation : all) {
            for (var method : METHODS) {
                if (all.stream().noneMatch(o -> o.path().equals(operation.path()) && o.method().equals(method))) {
                    var answer = send(request(operation, NOBODYS_ID), method, method.equals("GET") ? "" : "{}");
                    expect(Set.of(404, 405), method + " " + operation.path(), answer);
                    if (answer.statusCode() == 405 && !allows(answer, operation.method(), method)) {
                        wrong.add(method + " " + operation.path() + " does not say what is allowed: " + answer.headers().map());
                    }
                }
            }
        }
        nothingIsWrong();
    }

    @Test
    void idsOfNothing() throws Exception {
        for (var operation : Operation.all()) {
            if (operation.hasId()) {
                for (var id : List.of(NOBODYS_ID, UUID.randomUUID().toString(), "abc", "0", "-1", "1-1-1-1-1", "%20", "%F0%9F%98%80",
                        "'", "x".repeat(3000), "null", NOBODYS_ID + "x", "*")) {
                    expect(Set.of(404, 405), operation + " with id " + id, send(request(operation, id), operation));
                    expect(Set.of(404, 405, 406), operation + " as a stream with id " + id,
                            send(request(operation, id).setHeader("Accept", "text/event-stream"), operation));
                }
            }
        }
        var seats = "/api/v1/events/" + NOBODYS_ID + "/sections/%s/subsections/%s/seats";
        for (var place : List.of("A,0", "A,-1", "A,x", "A,99999999999", "A,1.5", "%20,1", "%F0%9F%98%80,1", "A%2FB,1", ",1", "A,")) {
            var uri = seats.formatted((Object[]) place.split(",", 2));
            expect(Set.of(404, 405), uri, send(HttpRequest.newBuilder(address.resolve(uri)), "GET", ""));
        }
        nothingIsWrong();
    }

    @Test
    void badQueries() throws Exception {
        for (var operation : Operation.all()) {
            for (var query : operation.badQueries()) {
                var request = authorized(HttpRequest.newBuilder(address.resolve(operation.withId(NOBODYS_ID) + "?" + query)), operation);
                expect(Set.of(400), operation + "?" + query, send(request, operation.method(), ""));
            }
        }
        nothingIsWrong();
    }

    @Test
    void headersOfAllKinds() throws Exception {
        for (var operation : Operation.all()) {
            for (var key : List.of("", " ", "x".repeat(5_000), "é", "'; DROP TABLE")) {
                expectNoFailure(operation + " with key " + key, send(request(operation, NOBODYS_ID)
                        .setHeader("Idempotency-Key", key).setHeader("If-None-Match", key).setHeader("Last-Event-ID", key), operation));
            }
        }
        nothingIsWrong();
    }

    private List<String> badTokens() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var id = UUID.randomUUID();
        var expired = new Token(id, id, Roles.BUYER, now.minusSeconds(60), now.minusSeconds(1));
        var good = new Token(id, id, Roles.BUYER, now, now.plusSeconds(60));
        var signed = tokens.mint(good);
        var foreign = new Tokens("somebody else's secret, as long as ours").mint(good);
        return List.of("Bearer " + tokens.mint(expired), "Bearer " + foreign, "Bearer nonsense", "Bearer ", "Bearer", "Basic YTpi",
                "Bearer " + signed.substring(0, signed.lastIndexOf('.') + 1), "Bearer " + signed + "x", "x".repeat(1000));
    }

    private String bearer(String role) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return "Bearer " + tokens.mint(new Token(UUID.randomUUID(), UUID.randomUUID(), role, now, now.plusSeconds(60)));
    }

    private HttpRequest.Builder request(Operation operation, String id) {
        return authorized(anonymous(operation, id), operation);
    }

    private HttpRequest.Builder anonymous(Operation operation, String id) {
        var request = HttpRequest.newBuilder(address.resolve(operation.withId(id)));
        return operation.body() == null ? request : request.header("Content-Type", "application/json");
    }

    private HttpRequest.Builder authorized(HttpRequest.Builder request, Operation operation) {
        return operation.role() == null
                ? request
                : request.setHeader("Authorization", bearer(operation.role().equals("*") ? Roles.BUYER : operation.role()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Operation operation) throws Exception {
        return send(request, operation, operation.body() == null ? "" : operation.body());
    }

    /// Whatever the operation answers, the OpenAPI document has said so.
    private HttpResponse<String> send(HttpRequest.Builder request, Operation operation, String body) throws Exception {
        var answer = send(request, operation.method(), body);
        if (!document.says(operation.method(), operation.path(), answer.statusCode())) {
            wrong.add(operation + " answers " + answer.statusCode() + ", which is not documented, with " + body);
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String method, String body) throws Exception {
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return client.send(request.method(method, publisher).timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    private void expect(Set<Integer> statuses, String what, HttpResponse<String> answer) {
        if (!statuses.contains(answer.statusCode())) {
            wrong.add(what + " should be " + statuses + " and is " + answer.statusCode() + ": " + answer.body());
        } else {
            expectNoFailure(what, answer);
        }
    }

    private void expectNoFailure(String what, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            wrong.add(what + " is " + answer.statusCode() + ": " + answer.body());
        } else if (answer.statusCode() >= 400 && !isProblem(answer)) {
            wrong.add(what + " is no problem+json, or shows our inside: " + answer.headers().map() + answer.body());
        }
    }

    private static boolean allows(HttpResponse<String> answer, String right, String wrong) {
        var allowed = List.of(answer.headers().firstValue("Allow").orElse("").split(", "));
        return allowed.contains(right) && !allowed.contains(wrong);
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return ProblemForm.faultOf(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body()).isEmpty()
                && answer.body().contains("\"instance\":\"" + answer.request().uri().getRawPath().replace("//", "/") + "\"");
    }

    private void nothingIsWrong() {
        assertEquals("", String.join("\n", wrong));
    }
}
