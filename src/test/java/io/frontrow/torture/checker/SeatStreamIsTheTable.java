package io.frontrow.torture.checker;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.torture.checker.Tables.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Other systems were told of each subsection's seats in the order of their versions, of one version the same however often,
/// and last of what stands in the table.
final class SeatStreamIsTheTable implements Rule {
    private static final String TYPE = "seat.status.changed";

    @Override
    public String name() {
        return "the seat stream tells the table's story";
    }

    @Override
    public void check(Evidence evidence, BiConsumer<Object, String> broken) {
        var last = told(evidence, broken);
        var untold = new HashSet<SeatKey>();
        evidence.tables().claims().forEach(claim -> untold.add(new SeatKey(claim.event(), claim.index())));
        var seats = new HashMap<SeatKey, Tables.Seats>();
        evidence.tables().seats().forEach(row -> seats.put(new SeatKey(row.event(), row.index()), row));
        last.forEach((place, told) -> {
            var key = new SeatKey(place.event(), evidence.tables().indexes().get(place));
            untold.remove(key);
            var row = seats.get(key);
            if (row == null || count(told, "available") != row.available() || count(told, "reserved") != row.reserved()
                    || count(told, "sold") != row.sold()) {
                broken.accept(place, "told " + told + " and stands as " + row);
            }
        });
        untold.forEach(key -> broken.accept(key, "has taken seats, and nobody was told"));
    }

    private static Map<Place, JsonNode> told(Evidence evidence, BiConsumer<Object, String> broken) {
        var first = new HashMap<String, Change>();
        var last = new HashMap<Place, JsonNode>();
        for (var change : evidence.ticketingChanges()) {
            var before = first.putIfAbsent(change.id(), change);
            if (before != null && !before.equals(change)) {
                broken.accept(change.subject(), "told " + before + " and " + change);
            }
            if (before == null && isOfSeats(change)) {
                change.data().path("subsections").forEach(told -> {
                    var place = place(change, told);
                    var earlier = last.put(place, told);
                    if (earlier != null && count(earlier, "version") >= count(told, "version")) {
                        broken.accept(place, "told " + told + " after " + earlier);
                    }
                });
            }
        }
        return last;
    }

    static boolean isOfSeats(Change change) {
        return change.type().equals(TYPE);
    }

    private static Place place(Change change, JsonNode told) {
        return new Place(UUID.fromString(change.subject()), told.path("section").asText(), told.path("subsection").asInt());
    }

    private static long count(JsonNode told, String name) {
        return told.path(name).asLong(-1);
    }
}
