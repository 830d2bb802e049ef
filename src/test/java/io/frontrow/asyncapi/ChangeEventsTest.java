package io.frontrow.asyncapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.Eventually;
import io.frontrow.embedded.TopicReader;
import io.frontrow.ticketing.Sellers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// Everything that was really sent to other systems is as docs/asyncapi.yaml says, after an event has lived its whole life.
@QuarkusTest
class ChangeEventsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENTS = "/api/v1/events/";
    private static final String BOOKINGS = "/api/v1/bookings/";

    @Inject
    Sellers sellers;

    private final UUID seller = UUID.randomUUID();
    private final Set<String> keys = new HashSet<>();

    @Test
    void whatIsSentIsWhatTheDocumentSays() throws IOException {
        var api = AsyncApiDocument.read();
        live();
        var expected = api.topics().stream().flatMap(topic -> api.types(topic).stream()).collect(Collectors.toCollection(TreeSet::new));
        Eventually.within(SOON, () -> assertEquals(expected, own(api).stream().map(ChangeEventsTest::type)
                .collect(Collectors.toCollection(TreeSet::new))));
        for (var topic : api.topics()) {
            for (var sent : TopicReader.read(topic)) {
                check(api, topic, sent);
            }
        }
    }

    @Test
    void aMessageThatIsNotAsTheDocumentSaysIsFound() throws IOException {
        var api = AsyncApiDocument.read();
        draft();
        Eventually.within(SOON, () -> assertEquals(1, own(api).size()));
        var sent = (ObjectNode) json(own(api).getFirst());
        assertEquals(List.of(), api.faults("event.created", sent.toString()));
        assertFalse(api.faults("event.updated", sent.toString()).isEmpty());
        assertFalse(api.faults("event.created", sent.deepCopy().put("time", "yesterday").toString()).isEmpty());
        assertFalse(api.faults("event.created", sent.deepCopy().put("more", 1).toString()).isEmpty());
        var data = sent.deepCopy();
        ((ObjectNode) data.path("data")).remove("name");
        assertFalse(api.faults("event.created", data.toString()).isEmpty());
    }

    private static void check(AsyncApiDocument api, String topic, ConsumerRecord<byte[], byte[]> sent) throws IOException {
        assertTrue(api.types(topic).contains(type(sent)), topic + ": " + text(sent));
        assertEquals(List.of(), api.faults(type(sent), text(sent)), text(sent));
        assertEquals(json(sent).path("subject").asText(), key(sent));
        assertEquals("application/cloudevents+json",
                new String(sent.headers().lastHeader("content-type").value(), StandardCharsets.US_ASCII));
    }

    /// Seats are sold, given back by the clock, blocked and drawn from a stock; then the event is cancelled.
    private void live() {
        var event = draft();
        sellers.seller(seller).body(Map.of("name", "Summer Concert")).patch(EVENTS + event).then().statusCode(200);
        sellers.seller(seller).post(EVENTS + event + "/publish").then().statusCode(202);
        Eventually.within(SOON, () -> assertEquals("ON_SALE", sellers.anyone().get(EVENTS + event).path("status")));
        sellers.seller(seller).body(Map.of("section", "A", "subsection", 1, "seats", List.of("2-5")))
                .post(EVENTS + event + "/blocks").then().statusCode(200);
        var ann = buyer();
        var paid = book(ann, Map.of("eventId", event, "section", "A", "subsection", 1, "quantity", 2, "selection",
                "best_available"));
        sellers.anyone().header("Authorization", ann).body(Map.of("cardNumber", "4242424242424242"))
                .post(BOOKINGS + paid + "/payments").then().statusCode(200);
        var ben = buyer();
        var expiring = book(ben, Map.of("eventId", event, "section", "Field", "quantity", 3));
        status(ben, expiring, "EXPIRED");
        sellers.seller(seller).post(EVENTS + event + "/cancel").then().statusCode(202);
        status(ann, paid, "REFUNDED");
    }

    private String draft() {
        var concert = Sellers.concert();
        concert.put("holdSeconds", 5);
        concert.put("city", "Tainan");
        concert.put("sections", List.of(Map.of("name", "A", "price", 280_000, "subsections", 1),
                Map.of("name", "Field", "price", 100, "capacity", 5)));
        String id = sellers.seller(seller).body(concert).post("/api/v1/events").then().statusCode(201).extract().path("id");
        keys.add(id);
        return id;
    }

    /// The header of one buyer.
    private String buyer() {
        return headers(sellers.buyer());
    }

    private static String headers(RequestSpecification request) {
        return ((io.restassured.specification.FilterableRequestSpecification) request).getHeaders().getValue("Authorization");
    }

    private String book(String buyer, Map<String, ?> order) {
        String id = sellers.anyone().header("Authorization", buyer).body(order).post("/api/v1/bookings").then().statusCode(202)
                .extract().path("id");
        keys.add(id);
        status(buyer, id, "PENDING_PAYMENT");
        return id;
    }

    private void status(String buyer, String booking, String status) {
        Eventually.within(SOON, () -> assertEquals(status, sellers.anyone().header("Authorization", buyer)
                .get(BOOKINGS + booking).path("status")));
    }

    private List<ConsumerRecord<byte[], byte[]>> own(AsyncApiDocument api) {
        var own = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        api.topics().forEach(topic -> TopicReader.read(topic).stream().filter(sent -> keys.contains(key(sent))).forEach(own::add));
        return own;
    }

    private static String key(ConsumerRecord<byte[], byte[]> sent) {
        return new String(sent.key(), StandardCharsets.US_ASCII);
    }

    private static String text(ConsumerRecord<byte[], byte[]> sent) {
        return new String(sent.value(), StandardCharsets.UTF_8);
    }

    private static String type(ConsumerRecord<byte[], byte[]> sent) {
        return json(sent).path("type").asText();
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> sent) {
        try {
            return JSON.readTree(sent.value());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
