package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.platform.web.Faults;
import io.frontrow.platform.web.PageRequest;
import io.frontrow.platform.web.QueryParameters;
import io.frontrow.ticketing.domain.Characters;
import io.frontrow.ticketing.domain.EventFilter;
import io.frontrow.ticketing.domain.EventFilter.After;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/// What a list of events may be asked for, as it stands in the query.
public class EventListParameters {
    private static final int MAX_WORDS = 200;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @RestQuery
    @Parameter(description = "Stands, without regard to case, in the name, the venue or the description.")
    String q;
    @RestQuery
    String city;
    @RestQuery
    String category;
    @RestQuery
    @Parameter(description = "Earliest start: a time or a day (UTC). Without it, what is over is left out.")
    String from;
    @RestQuery
    @Parameter(description = "Latest start: before this time, or on this day (UTC) at the latest.")
    String to;
    @RestQuery
    @Parameter(description = "Some section costs at most this much, in minor units.")
    String maxPrice;
    @RestQuery
    @Parameter(description = "true: all of the calling seller's own, drafts included.")
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
                words(category, "category", faults), time(from, "from", 0, faults), time(to, "to", 1, faults), QueryParameters.amountMinor(maxPrice, "maxPrice", faults),
                page.after(EventListParameters::after));
    }

    static String key(After after) {
        return after.startsAt() + "/" + after.eventId();
    }

    private static After after(String key) {
        int slash = key.indexOf('/');
        return new After(PageRequest.instant(key.substring(0, slash)), UUID.fromString(key.substring(slash + 1)));
    }

    /// Of a day, the start of the day that comes `daysAfter` it.
    private static Optional<Instant> time(String value, String name, int daysAfter, Faults faults) {
        if (value == null || !DAY.matcher(value).matches()) {
            return QueryParameters.time(value, name, faults);
        }
        try {
            return Optional.of(LocalDate.parse(value).plusDays(daysAfter).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            faults.require(false, name, "must be a day of the calendar");
            return Optional.empty();
        }
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
