package io.frontrow.ticketing.application.fake;

import io.frontrow.ticketing.application.port.out.EventEdits;
import io.frontrow.ticketing.domain.ChangeReview;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.EventFacts;
import io.frontrow.ticketing.domain.Seating;
import io.frontrow.ticketing.domain.Seating.Section;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// An event's version is the hash of everything that can change.
public final class InMemoryEventEdits implements EventEdits {
    private final InMemoryStore store;

    public InMemoryEventEdits(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Editable> find(UUID eventId) {
        return Optional.ofNullable(store.events.get(eventId)).map(event -> new Editable(event, prices(eventId),
                Objects.hash(event.getClass().getName(), event, prices(eventId))));
    }

    private Map<String, Long> prices(UUID eventId) {
        return store.halls.get(eventId).sections().stream().collect(Collectors.toMap(Section::name, Section::priceMinor));
    }

    @Override
    public boolean save(Editable expected, ChangeReview.Sound change) {
        var id = expected.event().facts().id();
        if (find(id).orElseThrow().version() != expected.version()) {
            return false;
        }
        store.events.put(id, changed(expected.event(), change));
        store.eventChanged(id);
        store.halls.computeIfPresent(id, (_, hall) -> new Seating(hall.sections().stream().map(section ->
                new Section(section.name(), change.prices().get(section.name()), section.subsections())).toList()));
        return true;
    }

    private static Event changed(Event event, ChangeReview.Sound change) {
        var before = event.facts();
        var facts = new EventFacts(before.id(), before.sellerId(), change.text(), change.terms(), before.subsectionCount(),
                before.seatCount(), before.createdAt());
        return switch (event) {
            case Event.Draft draft -> new Event.Draft(facts, draft.attempt(), draft.publishFailure());
            case Event.Publishing publishing -> new Event.Publishing(facts, publishing.attempt());
            case Event.Published published -> new Event.Published(facts, published.attempt(), published.since());
            case Event.Cancelled cancelled -> new Event.Cancelled(facts, cancelled.attempt(), cancelled.publishedAt());
        };
    }
}
