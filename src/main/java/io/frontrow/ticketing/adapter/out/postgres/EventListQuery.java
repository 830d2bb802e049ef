package io.frontrow.ticketing.adapter.out.postgres;

import io.frontrow.ticketing.domain.EventFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A filter in Hibernate's words. Values are always parameters, and no `LIKE`, so that nothing in them has a
/// meaning.
final class EventListQuery {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    EventListQuery(EventFilter filter, Instant now) {
        if (filter.ofSeller().isPresent()) {
            where("sellerId = :seller", "seller", filter.ofSeller());
        } else {
            conditions.add("state = 'PUBLISHED'");
            where("endsAt > :now", "now", filter.from().isPresent() ? Optional.empty() : Optional.of(now));
        }
        where("(locate(lower(:words), lower(name)) > 0 or locate(lower(:words), lower(venue)) > 0"
                + " or locate(lower(:words), lower(description)) > 0)", "words", filter.words());
        where("lower(city) = lower(:city)", "city", filter.city());
        where("lower(category) = lower(:category)", "category", filter.category());
        where("startsAt >= :from", "from", filter.from());
        where("startsAt < :to", "to", filter.to());
        where("lowestPriceMinor <= :price", "price", filter.maxPriceMinor());
        where("(startsAt > :afterStart or startsAt = :afterStart and id > :afterId)", "afterStart",
                filter.after().map(EventFilter.After::startsAt));
        filter.after().ifPresent(after -> parameters.put("afterId", after.eventId()));
    }

    String text() {
        return String.join(" and ", conditions) + " order by startsAt, id";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void where(String condition, String parameter, Optional<?> value) {
        value.ifPresent(present -> {
            conditions.add(condition);
            parameters.put(parameter, present);
        });
    }
}
