package io.frontrow.ticketing.application;

import io.frontrow.ticketing.application.port.in.ListEvents;
import io.frontrow.ticketing.application.port.out.EventViews;
import io.frontrow.ticketing.domain.EventFilter;
import io.frontrow.ticketing.domain.EventSummary;
import io.frontrow.ticketing.domain.SaleStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

public final class ListEventsService implements ListEvents {
    private final EventViews views;
    private final InstantSource clock;

    public ListEventsService(EventViews views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Page list(EventFilter filter, int limit) {
        var now = clock.instant();
        var found = views.list(filter, now, limit + 1);
        var shown = found.stream().limit(limit).toList();
        var next = found.size() > limit ? Optional.of(end(shown.getLast())) : Optional.<EventFilter.After>empty();
        return new Page(shown.stream().map(event -> item(event, now)).toList(), next);
    }

    private static Item item(EventSummary summary, Instant now) {
        return new Item(summary, SaleStatus.of(summary.event(), summary.totals().available(), now));
    }

    private static EventFilter.After end(EventSummary last) {
        var facts = last.event().facts();
        return new EventFilter.After(facts.terms().startsAt(), facts.id());
    }
}
