package io.frontrow.ticketing.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.Eventually;
import io.frontrow.ticketing.Sellers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An event as it comes, over the real parts.
@QuarkusTest
class EventStreamOverHttpTest {
    private static final String EVENTS = "/api/v1/events/";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Sellers sellers;

    @Inject
    EventFollowers followers;

    private final UUID seller = UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();
    private String event;

    @BeforeEach
    void publish() {
        event = sellers.seller(seller).body(Sellers.concert()).post(EVENTS).then().statusCode(201).extract().path("id");
        sellers.seller(seller).post(EVENTS + event + "/publish").then().statusCode(202);
        Eventually.within(SOON, () -> assertEquals("ON_SALE", sellers.anyone().get(EVENTS + event).path("status")));
    }

    @AfterEach
    void leave() {
        http.shutdownNow();
    }

    @Test
    void theSnapshotIsTheEventAndThenItsSeatsChange() throws IOException {
        var stream = listen("");
        Eventually.within(SOON, () -> stream.names().equals(List.of("snapshot")));
        var json = new ObjectMapper();
        assertEquals(json.readTree(sellers.anyone().get(EVENTS + event).asString()), json.readTree(stream.data().getFirst()));
        block("1-1");
        Eventually.within(SOON, () -> stream.names().equals(List.of("snapshot", "availability")));
        assertEquals("{\"status\":\"ON_SALE\",\"sections\":[{\"name\":\"A\",\"subsections\":[{\"number\":2,\"available\":9,"
                + "\"reserved\":0,\"sold\":0,\"blocked\":1}]}],\"totals\":{\"available\":39,\"reserved\":0,\"sold\":0,"
                + "\"blocked\":1,\"total\":40}}", stream.data().getLast());
        Eventually.within(SOON, () -> stream.lines.contains(":still here"));
        assertEquals("no-store", stream.head.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals("no", stream.head.headers().firstValue("X-Accel-Buffering").orElseThrow());
        assertTrue(stream.head.headers().firstValue("Content-Type").orElseThrow().startsWith("text/event-stream"));
    }

    @Test
    void whoComesBackHearsWhatHeMissed() {
        var first = listen("");
        Eventually.within(SOON, () -> first.names().equals(List.of("snapshot")));
        block("1-1");
        Eventually.within(SOON, () -> first.names().size() == 2);
        var again = listen(first.ids().getFirst());
        Eventually.within(SOON, () -> again.names().equals(List.of("availability")));
        assertEquals(first.data().getLast(), again.data().getFirst());
        var lost = listen("no position");
        Eventually.within(SOON, () -> lost.names().equals(List.of("snapshot")));
    }

    @Test
    void newFactsAreANewSnapshotAndACancellationIsAChange() {
        var stream = listen("");
        Eventually.within(SOON, () -> stream.names().equals(List.of("snapshot")));
        sellers.seller(seller).body(Map.of("name", "Summer Concert")).patch(EVENTS + event).then().statusCode(200);
        Eventually.within(SOON, () -> stream.names().equals(List.of("snapshot", "snapshot")));
        assertTrue(stream.data().getLast().contains("Summer Concert"));
        sellers.seller(seller).post(EVENTS + event + "/cancel").then().statusCode(202);
        Eventually.within(SOON, () -> stream.names().equals(List.of("snapshot", "snapshot", "availability")));
        assertTrue(stream.data().getLast().startsWith("{\"status\":\"CANCELLED\",\"sections\":[]"));
    }

    @Test
    void whoeverLeavesIsForgotten() {
        Eventually.within(SOON, () -> followers.followed() == 0);
        listen("");
        Eventually.within(SOON, () -> followers.followed() == 1);
        http.shutdownNow();
        Eventually.within(SOON, () -> followers.followed() == 0);
    }

    private void block(String seat) {
        sellers.seller(seller).body(Map.of("section", "A", "subsection", 2, "seats", List.of(seat)))
                .post(EVENTS + event + "/blocks").then().statusCode(200);
    }

    private Listening listen(String lastEventId) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + EVENTS + event + "/stream"))
                .header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        var head = http.sendAsync(request.build(), BodyHandlers.ofLines()).join();
        assertEquals(200, head.statusCode());
        var lines = new CopyOnWriteArrayList<String>();
        Thread.startVirtualThread(() -> {
            try {
                head.body().forEach(lines::add);
            } catch (java.io.UncheckedIOException hungUp) {
                lines.add("hung up");
            }
        });
        return new Listening(head, lines);
    }

    private record Listening(HttpResponse<Stream<String>> head, List<String> lines) {
        List<String> names() {
            return values("event:");
        }

        List<String> ids() {
            return values("id:");
        }

        List<String> data() {
            return values("data:");
        }

        private List<String> values(String field) {
            return new ArrayList<>(lines.stream().filter(line -> line.startsWith(field))
                    .map(line -> line.substring(field.length())).toList());
        }
    }
}
