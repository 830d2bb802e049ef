package io.frontrow.crowd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /// What is wrong; nothing, when exactly the bought seats are taken, and each buyer has exactly one.
    List<String> faults(List<Shopping> shoppings) {
        var faults = new ArrayList<String>();
        var bought = new HashSet<Seat>();
        for (var shopping : shoppings) {
            if (shopping.purchase() instanceof Purchase.Bought(var booking, _, var seats)) {
                if (seats.size() != 1) {
                    faults.add("booking " + booking + " has the seats " + seats);
                }
                seats.forEach(seat -> bought.add(new Seat(shopping.buyer().place(), seat)));
            }
        }
        var taken = taken();
        difference(taken, bought).forEach(seat -> faults.add("taken, but nobody's: " + seat));
        difference(bought, taken).forEach(seat -> faults.add("bought, but not taken: " + seat));
        return faults;
    }

    private Set<Seat> taken() {
        var taken = new HashSet<Seat>();
        for (var place : Hall.places()) {
            var path = "/api/v1/events/" + event + "/sections/" + place.section() + "/subsections/" + place.subsection() + "/seats";
            for (var seat : api.call(ApiCall.get(path)).expect(200).body().path("seats")) {
                if (!seat.path("status").asText().equals("AVAILABLE")) {
                    taken.add(new Seat(place, seat.path("position").asText()));
                }
            }
        }
        return taken;
    }

    private static Set<Seat> difference(Set<Seat> some, Set<Seat> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
