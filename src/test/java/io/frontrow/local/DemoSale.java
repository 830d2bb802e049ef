package io.frontrow.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.crowd.Api;
import io.frontrow.crowd.ApiCall;
import io.frontrow.crowd.People;
import io.frontrow.crowd.Sale;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/// What a newcomer finds: a seller, three buyers and a hall of 50,000 seats on sale. Made through the HTTP
/// API, and nothing is made twice when the run is resumed.
final class DemoSale {
    static final String BUYER = "buyer1@frontrow.example";
    static final String PASSWORD = "front-row-demo";
    static final String SELLER = "seller@frontrow.example";
    private static final String NAME = "Frontrow Demo Night";
    private static final int BUYERS = 3;
    private static final int SECTIONS = 10;
    private static final Duration PUBLISH_LIMIT = Duration.ofSeconds(60);

    private final Api api;
    private final People people;

    DemoSale(Api api) {
        this.api = api;
        this.people = new People(api, PASSWORD);
    }

    /// The id of the event, once it is on sale.
    String open() {
        IntStream.rangeClosed(1, BUYERS).forEach(n -> people.register("buyer" + n + "@frontrow.example", "Buyer " + n, "buyer"));
        people.register(SELLER, "Demo seller", "seller");
        var sale = new Sale(api, people.logIn(SELLER));
        var id = sale.find(NAME).orElseGet(() -> sale.create(hall()));
        sale.publish(id, PUBLISH_LIMIT);
        return id;
    }

    private static JsonNode hall() {
        var event = ApiCall.json()
                .put("name", NAME)
                .put("description", "A hall of 50,000 seats to try Frontrow with.")
                .put("venue", "Frontrow Arena")
                .put("city", "Taipei")
                .put("category", "concert")
                .put("currency", "TWD")
                .put("startsAt", Instant.now().plus(90, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString())
                .put("rows", 20)
                .put("cols", 25);
        var sections = event.putArray("sections");
        for (int i = 0; i < SECTIONS; i++) {
            sections.addObject().put("name", "" + (char) ('A' + i)).put("price", 480_000 - i * 40_000).put("subsections", 10);
        }
        return event;
    }
}
