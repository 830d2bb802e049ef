package io.frontrow.torture.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Other systems were told of every booking that was paid, expired or refunded, of no other, and of one thing the same however
/// often.
final class StreamsAreTheTables implements Rule {
    private static final Map<String, Set<String>> TOLD = Map.of("booking.confirmed", Set.of("COMPLETED", "REFUNDED"),
            "reservation.expired", Set.of("EXPIRED"), "booking.refunded", Set.of("REFUNDED"));

    @Override
    public String name() {
        return "the booking stream tells the table's story";
    }

    @Override
    public void check(Evidence evidence, BiConsumer<Object, String> broken) {
        var told = new HashMap<String, Change>();
        for (var change : evidence.bookingChanges()) {
            var before = told.putIfAbsent(change.id(), change);
            if (before != null && !before.equals(change)) {
                broken.accept(change.subject(), "told " + before + " and " + change);
            }
        }
        var seen = new HashSet<String>();
        told.values().forEach(change -> seen.add(change.type() + " " + change.subject()));
        for (var booking : evidence.tables().bookings()) {
            TOLD.forEach((type, states) -> {
                if (states.contains(booking.status()) != seen.remove(type + " " + booking.id())) {
                    broken.accept(booking.id(), booking.status() + ", and " + type + " was " + (states.contains(booking.status())
                            ? "never told" : "told"));
                }
            });
        }
        seen.forEach(rest -> broken.accept(rest, "told of no booking"));
    }
}
