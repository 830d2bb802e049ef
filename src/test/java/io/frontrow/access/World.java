package io.frontrow.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.Eventually;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Two buyers and two sellers, and what belongs to one of each: a draft, a published event, and two bookings, of which one
/// is paid.
public final class World {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> emails = new HashMap<>();

    public World(URI base) {
        this.base = base;
        for (var person : new String[] {"buyer", "other buyer", "seller", "other seller"}) {
            register(person);
        }
        names.put("user", read("/api/v1/users/me", logIn("buyer")).path("id").asText());
        names.put("draft", create());
        names.put("event", create());
        assertEquals(202, status("POST", "/api/v1/events/{event}/publish", "", logIn("seller")));
        Eventually.within(SOON, () -> assertEquals("ON_SALE", event().path("status").asText()));
        names.put("booking", book());
        names.put("paid", book());
        assertEquals(200, status("POST", "/api/v1/bookings/{paid}/payments", "{\"cardNumber\":\"4242424242424242\"}", logIn("buyer")));
        names.put("ticket", read("/api/v1/bookings/{paid}", logIn("buyer")).path("tickets").path(0).path("id").asText());
        Eventually.within(SOON, () -> assertEquals(1, event().path("totals").path("sold").asInt()));
    }

    /// The ids of what there is: `user`, `draft`, `event`, `booking`, `paid`, `ticket`.
    public Map<String, String> names() {
        return Map.copyOf(names);
    }

    /// A fresh token; what concerns a booking or a ticket belongs to the buyer, the rest to the seller.
    String owner(Door door) {
        return logIn(door.path().contains("/events") ? "seller" : "buyer");
    }

    String logIn(String person) {
        var body = "{\"email\":\"%s\",\"password\":\"correct horse\"}".formatted(emails.get(person));
        return json(send("POST", "/api/v1/sessions", body, "").body()).path("accessToken").asText();
    }

    /// @param token empty for nobody's
    int status(String method, String path, String body, String token) {
        var answer = send(method, path, body, token);
        try {
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Everything that belongs to somebody, as its owner sees it.
    String everything() {
        var seller = logIn("seller");
        var buyer = logIn("buyer");
        return read("/api/v1/events/{draft}", seller) + "\n" + read("/api/v1/events/{event}", seller) + "\n"
                + read("/api/v1/bookings/{booking}", buyer) + "\n" + read("/api/v1/bookings/{paid}", buyer) + "\n"
                + read("/api/v1/bookings", logIn("other buyer"));
    }

    JsonNode read(String path, String token) {
        return json(send("GET", path, "", token).body());
    }

    private JsonNode event() {
        return read("/api/v1/events/{event}", "");
    }

    private void register(String person) {
        var email = UUID.randomUUID() + "@example.com";
        emails.put(person, email);
        var body = "{\"email\":\"%s\",\"password\":\"correct horse\",\"name\":\"Somebody\",\"role\":\"%s\"}"
                .formatted(email, person.substring(person.lastIndexOf(' ') + 1));
        assertEquals(201, status("POST", "/api/v1/users", body, ""));
    }

    private String create() {
        var body = """
                {"name":"A night","description":"","venue":"Club","currency":"TWD","startsAt":"%s","rows":2,"cols":5,
                 "sections":[{"name":"A","price":100000,"subsections":1}]}""".formatted(Instant.now().plusSeconds(90_000));
        return json(send("POST", "/api/v1/events", body, logIn("seller")).body()).path("id").asText();
    }

    private String book() {
        var body = """
                {"eventId":"{event}","section":"A","subsection":1,"quantity":1,"selection":"best_available"}""";
        var buyer = logIn("buyer");
        var id = json(send("POST", "/api/v1/bookings", body, buyer).body()).path("id").asText();
        Eventually.within(SOON, () -> assertEquals("PENDING_PAYMENT",
                read("/api/v1/bookings/" + id, buyer).path("status").asText()));
        return id;
    }

    /// Returns with the head of the answer, so that a stream does not have to end.
    private java.net.http.HttpResponse<InputStream> send(String method, String path, String body, String token) {
        var request = HttpRequest.newBuilder(base.resolve(named(path)))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(named(body)))
                .timeout(Duration.ofSeconds(30));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String named(String text) {
        for (var name : names.entrySet()) {
            text = text.replace("{" + name.getKey() + "}", name.getValue());
        }
        return text;
    }

    private static JsonNode json(InputStream body) {
        try (body) {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
