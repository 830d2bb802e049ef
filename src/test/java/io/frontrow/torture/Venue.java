package io.frontrow.torture;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.crowd.ApiCall;
import io.frontrow.torture.checker.Order;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// An event on sale, and what one may want there.
record Venue(UUID event, Kind kind) {
    private static final int PRICE = 100_000;
    private static final int MOST_SEATS = 4;
    private static final int OF_TEN_CHOOSE = 2;

    /// @param sections 0 for general admission, where `seatsPerRow` is the capacity
    enum Kind {
        ARENA(10, 10, 10, 20, 20), CLUB(2, 2, 5, 5, 8), FESTIVAL(0, 0, 0, 4_000, 12);

        private final int sections;
        private final int subsections;
        private final int rows;
        private final int seatsPerRow;
        private final int holdSeconds;

        Kind(int sections, int subsections, int rows, int seatsPerRow, int holdSeconds) {
            this.sections = sections;
            this.subsections = subsections;
            this.rows = rows;
            this.seatsPerRow = seatsPerRow;
            this.holdSeconds = holdSeconds;
        }

        JsonNode asEvent(String name) {
            var event = ApiCall.json().put("name", name).put("description", "Sold under torture.").put("venue", "Frontrow " + this)
                    .put("currency", "TWD").put("holdSeconds", holdSeconds)
                    .put("startsAt", Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString());
            var list = event.putArray("sections");
            if (sections == 0) {
                list.addObject().put("name", "Field").put("price", PRICE).put("capacity", seatsPerRow);
                return event;
            }
            event.put("rows", rows).put("cols", seatsPerRow);
            for (int i = 0; i < sections; i++) {
                list.addObject().put("name", section(i)).put("price", PRICE + i).put("subsections", subsections);
            }
            return event;
        }
    }

    /// What the next buyer wants.
    Order order(RandomGenerator random, String key) {
        int quantity = 1 + Math.min(random.nextInt(MOST_SEATS), random.nextInt(MOST_SEATS));
        if (kind.sections == 0) {
            return new Order(event, "Field", 0, quantity, List.of(), PRICE, key);
        }
        int section = random.nextInt(kind.sections);
        int subsection = 1 + random.nextInt(kind.subsections);
        var seats = random.nextInt(10) < OF_TEN_CHOOSE ? neighbours(random, quantity) : List.<String>of();
        return new Order(event, section(section), subsection, quantity, seats, PRICE + section, key);
    }

    private List<String> neighbours(RandomGenerator random, int quantity) {
        int row = 1 + random.nextInt(kind.rows);
        int first = 1 + random.nextInt(kind.seatsPerRow - quantity + 1);
        var seats = new ArrayList<String>();
        for (int i = 0; i < quantity; i++) {
            seats.add(row + "-" + (first + i));
        }
        return seats;
    }

    private static String section(int index) {
        return "" + (char) ('A' + index);
    }
}
