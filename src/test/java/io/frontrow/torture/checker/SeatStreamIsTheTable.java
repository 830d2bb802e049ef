package io.frontrow.torture.checker;

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
        last.forEach((place, change) -> {
            var key = new SeatKey(place.event(), evidence.tables().indexes().get(place));
            untold.remove(key);
            var row = seats.get(key);
            if (row == null || count(change, "available") != row.available() || count(change, "reserved") != row.reserved()
                    || count(change, "sold") != row.sold()) {
                broken.accept(place, "told " + change.data() + " and stands as " + row);
            }
        });
        untold.forEach(key -> broken.accept(key, "has taken seats, and nobody was told"));
    }

    private static Map<Place, Change> told(Evidence evidence, BiConsumer<Object, String> broken) {
        var first = new HashMap<String, Change>();
        var last = new HashMap<Place, Change>();
        for (var change : evidence.ticketingChanges()) {
            var before = first.putIfAbsent(change.id(), change);
            if (before != null && !before.equals(change)) {
                broken.accept(change.subject(), "told " + before + " and " + change);
            }
            if (before == null && isOfSeats(change)) {
                var earlier = last.put(place(change), change);
                if (earlier != null && count(earlier, "version") >= count(change, "version")) {
                    broken.accept(place(change), "told " + change.data() + " after " + earlier.data());
                }
            }
        }
        return last;
    }

    static boolean isOfSeats(Change change) {
        return change.type().equals(TYPE);
    }

    private static Place place(Change change) {
        return new Place(UUID.fromString(change.subject()), change.data().path("section").asText(),
                change.data().path("subsection").asInt());
    }

    private static long count(Change change, String name) {
        return change.data().path(name).asLong(-1);
    }
}
