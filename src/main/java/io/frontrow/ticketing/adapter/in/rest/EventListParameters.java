package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.platform.web.Faults;
import io.frontrow.platform.web.PageRequest;
import io.frontrow.platform.web.QueryParameters;
import io.frontrow.ticketing.domain.Characters;
import io.frontrow.ticketing.domain.EventFilter;
import io.frontrow.ticketing.domain.EventFilter.After;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/// What a list of events may be asked for, as it stands in the query.
public class EventListParameters {
    private static final int MAX_WORDS = 200;

    @RestQuery
    String q;
    @RestQuery
    String city;
    @RestQuery
    String category;
    @RestQuery
    String from;
    @RestQuery
    String to;
    @RestQuery
    String maxPrice;
    @RestQuery
    String mine;
    @RestQuery
    String limit;
    @RestQuery
    String cursor;

    boolean wantsOwn(Faults faults) {
        return QueryParameters.flag(mine, "mine", faults).orElse(false);
    }

    PageRequest page(Faults faults) {
        return PageRequest.of(limit, cursor, faults);
    }

    EventFilter filter(Optional<UUID> seller, PageRequest page, Faults faults) {
        return new EventFilter(seller, words(q, "q", faults), words(city, "city", faults),
                words(category, "category", faults), QueryParameters.time(from, "from", faults),
                QueryParameters.time(to, "to", faults), QueryParameters.amountMinor(maxPrice, "maxPrice", faults),
                page.after(EventListParameters::after));
    }

    static String key(After after) {
        return after.startsAt() + "/" + after.eventId();
    }

    private static After after(String key) {
        int slash = key.indexOf('/');
        return new After(Instant.parse(key.substring(0, slash)), UUID.fromString(key.substring(slash + 1)));
    }

    /// Nothing to look for is no condition.
    private static Optional<String> words(String value, String name, Faults faults) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        boolean usable = faults.require(value.length() <= MAX_WORDS, name, "must have at most " + MAX_WORDS + " characters")
                && faults.require(Characters.areText(value), name, "must not contain control characters");
        return usable ? Optional.of(value) : Optional.empty();
    }
}
