package io.frontrow.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.crowd.ApiCall;
import io.frontrow.crowd.Sale;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/// A hall to sell: ten sections of equal grids.
///
/// @param subsections of each section
record BenchHall(int subsections, int rows, int seatsPerRow) {
    static final BenchHall THOUSAND = new BenchHall(10, 2, 5);
    static final BenchHall FIFTY_THOUSAND = new BenchHall(10, 20, 25);
    static final BenchHall HALF_MILLION = new BenchHall(20, 50, 50);
    static final BenchHall MILLION = new BenchHall(40, 50, 50);
    private static final int SECTIONS = 10;
    private static final int HOLD_SECONDS = 3_600;
    private static final long PRICE = 100_000;
    private static final Duration PUBLISH_LIMIT = Duration.ofSeconds(120);

    int seats() {
        return SECTIONS * subsections * rows * seatsPerRow;
    }

    /// Its id, once it is on sale.
    String open(Sale sale) {
        var event = sale.create(asEvent());
        sale.publish(event, PUBLISH_LIMIT);
        return event;
    }

    /// `section/subsection`, so that neighbours lie in different sections.
    List<String> places() {
        return IntStream.range(0, SECTIONS * subsections)
                .mapToObj(i -> (char) ('A' + i % SECTIONS) + "/" + (1 + i / SECTIONS)).toList();
    }

    private JsonNode asEvent() {
        var event = ApiCall.json()
                .put("name", "A hall of " + seats())
                .put("description", "To be measured")
                .put("venue", "Frontrow Bench")
                .put("currency", "TWD")
                .put("startsAt", Instant.now().plus(90, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString())
                .put("holdSeconds", HOLD_SECONDS)
                .put("rows", rows)
                .put("cols", seatsPerRow);
        var sections = event.putArray("sections");
        for (int i = 0; i < SECTIONS; i++) {
            sections.addObject().put("name", "" + (char) ('A' + i)).put("price", PRICE).put("subsections", subsections);
        }
        return event;
    }
}
