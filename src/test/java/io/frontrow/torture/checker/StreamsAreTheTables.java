package io.frontrow.torture.checker;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.torture.checker.Tables.Booking;
import io.frontrow.torture.checker.Tables.Ticket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Other systems were told of every booking that was paid, expired or refunded, of no other, of one thing the same however
/// often, of what happened first at first, and what they were told of it is what stands in the table.
final class StreamsAreTheTables implements Rule {
    private static final String CONFIRMED = "booking.confirmed";
    private static final String REFUNDED = "booking.refunded";
    private static final Map<String, Set<String>> TOLD = Map.of(CONFIRMED, Set.of("COMPLETED", "REFUNDED"),
            "reservation.expired", Set.of("EXPIRED"), REFUNDED, Set.of("REFUNDED"));

    @Override
    public String name() {
        return "the booking stream tells the table's story";
    }

    @Override
    public void check(Evidence evidence, BiConsumer<Object, String> broken) {
        var told = told(evidence.bookingChanges(), broken);
        for (var booking : evidence.tables().bookings()) {
            TOLD.forEach((type, states) -> {
                var change = told.remove(type + " " + booking.id());
                if (states.contains(booking.status()) != (change != null)) {
                    broken.accept(booking.id(), booking.status() + ", and " + type + " was " + (change == null ? "never told" : "told"));
                } else if (change != null && !fits(change, booking, evidence.tables().tickets())) {
                    broken.accept(booking.id(), "is " + booking + ", and others were told " + change);
                }
            });
        }
        told.keySet().forEach(rest -> broken.accept(rest, "told of no booking"));
    }

    /// By type and booking.
    private static Map<String, Change> told(List<Change> changes, BiConsumer<Object, String> broken) {
        var told = new LinkedHashMap<String, Change>();
        var refunded = new HashSet<String>();
        for (var change : changes) {
            var before = told.putIfAbsent(change.type() + " " + change.subject(), change);
            if (before != null && !before.equals(change)) {
                broken.accept(change.subject(), "told " + before + " and " + change);
            }
            if (change.type().equals(REFUNDED)) {
                refunded.add(change.subject());
            }
            if (before == null && change.type().equals(CONFIRMED) && refunded.contains(change.subject())) {
                broken.accept(change.subject(), "refunded before it was confirmed");
            }
        }
        return told;
    }

    private static boolean fits(Change change, Booking booking, Map<UUID, List<Ticket>> tickets) {
        var data = change.data();
        var issued = tickets.getOrDefault(booking.id(), List.of()).stream().map(ticket -> ticket.id().toString()).toList();
        return data.path("buyerId").asText().equals(booking.buyer().toString())
                && data.path("eventId").asText().equals(booking.event().toString())
                && data.path("total").path("amount").asLong() == booking.price() * booking.quantity()
                && texts(data.path("seats"), "").equals(booking.seats())
                && (!change.type().equals(CONFIRMED) || texts(data.path("tickets"), "/id").equals(issued));
    }

    private static List<String> texts(JsonNode list, String pointer) {
        var texts = new ArrayList<String>();
        list.forEach(node -> texts.add(node.at(pointer).asText()));
        return texts;
    }
}
