package io.frontrow.ticketing.domain;

import io.frontrow.ticketing.domain.EventChange.NewPrice;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a look at a change says: that it comes too late, everything that is wrong with it, or how the event is afterwards.
public sealed interface ChangeReview {

    record EventCancelled() implements ChangeReview {}

    record EventOver() implements ChangeReview {}

    /// The public has been told when the sale starts, and it has started.
    record SaleBegun() implements ChangeReview {}

    record Faulty(List<Fault> faults) implements ChangeReview {}

    /// `prices` are those of all sections by name, in minor units.
    record Sound(EventText text, SaleTerms terms, Map<String, Long> prices) implements ChangeReview {}

    /// Looks at the whole change before it answers. `prices` are today's, of all sections by name.
    static ChangeReview of(Event event, Map<String, Long> prices, EventChange change, Instant now) {
        if (event instanceof Event.Cancelled) {
            return new EventCancelled();
        }
        if (!now.isBefore(event.facts().terms().endsAt())) {
            return new EventOver();
        }
        var faults = new Faults();
        var plan = change.over(event.facts());
        EventText.check(plan, faults);
        SaleTerms.check(plan, now, faults);
        var newPrices = newPrices(prices, change.sections(), faults);
        if (!faults.none()) {
            return new Faulty(faults.found());
        }
        var terms = SaleTerms.of(plan, now);
        return isMovedTooLate(event, terms, now) ? new SaleBegun() : new Sound(EventText.of(plan), terms, newPrices);
    }

    private static boolean isMovedTooLate(Event event, SaleTerms after, Instant now) {
        var saleStartsAt = event.facts().terms().saleStartsAt();
        return event.isPublic() && !now.isBefore(saleStartsAt) && !saleStartsAt.equals(after.saleStartsAt());
    }

    private static Map<String, Long> newPrices(Map<String, Long> prices, List<NewPrice> changes, Faults faults) {
        var changed = new HashMap<>(prices);
        var seen = new HashSet<String>();
        for (int i = 0; changes != null && i < changes.size(); i++) {
            var path = "sections[" + i + "]";
            var section = changes.get(i);
            if (faults.present(path, section) && checkName(path + ".name", section, prices, seen, faults)
                    & faults.between(path + ".price", section.price(), 0, Seating.MAX_PRICE_MINOR)) {
                changed.put(section.name(), section.price());
            }
        }
        return Map.copyOf(changed);
    }

    private static boolean checkName(String path, NewPrice section, Map<String, Long> prices, Set<String> seen,
            Faults faults) {
        if (!faults.present(path, section.name())) {
            return false;
        }
        if (!prices.containsKey(section.name())) {
            return faults.add(path, "is no section of the event; the hall stays as it is");
        }
        return seen.add(section.name()) || faults.add(path, "must be unique: its price is already changed");
    }
}
