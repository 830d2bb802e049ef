package io.frontrow.ticketing.application.fake;

import io.frontrow.ticketing.application.port.out.Events;
import io.frontrow.ticketing.domain.Attempt;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.RequestKey;
import io.frontrow.ticketing.domain.Seating;
import io.frontrow.ticketing.domain.SeatsToClose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryEvents implements Events {
    private final InMemoryStore store;

    public InMemoryEvents(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(Event.Draft draft, Seating seating) {
        store.events.put(draft.facts().id(), draft);
        store.halls.put(draft.facts().id(), seating);
    }

    @Override
    public KeyedEvent addOnce(Event.Draft draft, Seating seating, RequestKey key) {
        var seller = draft.facts().sellerId();
        return findByKey(seller, key.name()).orElseGet(() -> {
            add(draft, seating);
            store.keyedAt.put(List.of(seller, key.name()), store.now);
            store.keys.put(List.of(seller, key.name()), new KeyedEvent(draft.facts().id(), key));
            return new KeyedEvent(draft.facts().id(), key);
        });
    }

    @Override
    public Optional<KeyedEvent> findByKey(UUID sellerId, String key) {
        var place = List.of(sellerId, key);
        return Optional.ofNullable(store.keys.get(place))
                .filter(_ -> store.keyedAt.get(place).plus(Duration.ofHours(24)).isAfter(store.now));
    }

    @Override
    public Optional<Event> find(UUID eventId) {
        return Optional.ofNullable(store.events.get(eventId));
    }

    @Override
    public boolean replace(Event expected, Event next, Optional<SeatsToClose> toClose) {
        var id = next.facts().id();
        var current = store.events.get(id);
        if (current.getClass() != expected.getClass() || current.attempt() != expected.attempt()) {
            return false;
        }
        store.events.put(id, next);
        store.eventChanged(id);
        if (next instanceof Event.Publishing) {
            var attempt = new Attempt(id, next.attempt(), next.facts().subsectionCount(), 0);
            store.publications.put(id, new InMemoryStore.Publication(attempt, store.now));
        } else if (!next.isPublic()) {
            store.forgetSeats(id);
        }
        toClose.ifPresent(store::close);
        return true;
    }
}
