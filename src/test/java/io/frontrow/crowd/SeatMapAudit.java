package io.frontrow.crowd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// Compares what the buyers were told with the seat maps, both asked of the API.
public record SeatMapAudit(Api api, String event) {

    /// One seat as the API names it.
    record Seat(Hall.Place place, String position) {}

    /// How many buyers too many the seats have: 0 when every seat has at most one.
    static int doubleSold(List<Shopping> shoppings) {
        var buyers = new HashMap<Seat, Integer>();
        for (var shopping : shoppings) {
            if (shopping.purchase() instanceof Purchase.Bought bought) {
                bought.seats().forEach(seat -> buyers.merge(new Seat(shopping.buyer().place(), seat), 1, Integer::sum));
            }
        }
        return buyers.values().stream().mapToInt(count -> count - 1).sum();
    }

    /// What is wrong; nothing, when exactly the bought seats are sold, and each buyer has one and its ticket.
    List<String> faults(List<Shopping> shoppings) {
        var faults = new ArrayList<String>();
        var bought = new HashSet<Seat>();
        for (var shopping : shoppings) {
            if (shopping.purchase() instanceof Purchase.Bought(var booking, _, var seats, var tickets)) {
                if (seats.size() != 1 || tickets.size() != 1) {
                    faults.add("booking " + booking + " has the seats " + seats + " and the tickets " + tickets);
                }
                seats.forEach(seat -> bought.add(new Seat(shopping.buyer().place(), seat)));
            }
        }
        var taken = new HashMap<String, Set<Seat>>();
        seats((status, seat) -> taken.computeIfAbsent(status, _ -> new HashSet<>()).add(seat));
        var sold = taken.getOrDefault("SOLD", Set.of());
        difference(sold, bought).forEach(seat -> faults.add("sold, but nobody's: " + seat));
        difference(bought, sold).forEach(seat -> faults.add("bought, but not sold: " + seat));
        taken.getOrDefault("RESERVED", Set.of()).forEach(seat -> faults.add("still reserved: " + seat));
        return faults;
    }

    private void seats(BiConsumer<String, Seat> each) {
        for (var place : Hall.places()) {
            var path = "/api/v1/events/" + event + "/sections/" + place.section() + "/subsections/" + place.subsection() + "/seats";
            for (var seat : api.call(ApiCall.get(path)).expect(200).body().path("seats")) {
                each.accept(seat.path("status").asText(), new Seat(place, seat.path("position").asText()));
            }
        }
    }

    private static Set<Seat> difference(Set<Seat> some, Set<Seat> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
