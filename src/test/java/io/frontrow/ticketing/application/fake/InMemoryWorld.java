package io.frontrow.ticketing.application.fake;

import io.frontrow.ticketing.application.contract.World;
import io.frontrow.ticketing.application.port.out.EventEdits;
import io.frontrow.ticketing.application.port.out.EventViews;
import io.frontrow.ticketing.application.port.out.Events;
import io.frontrow.ticketing.application.port.out.Publications;
import io.frontrow.ticketing.application.port.out.SeatRecords;
import io.frontrow.ticketing.domain.SeatClaim;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

public final class InMemoryWorld implements World {
    public final InMemoryStore store = new InMemoryStore();
    private final Events events = new InMemoryEvents(store);
    private final Publications publications = new InMemoryPublications(store);
    private int partitions;
    private final SeatRecords records = new InMemorySeatRecords(store);
    private final EventViews views = new InMemoryEventViews(store);
    private final EventEdits edits = new InMemoryEventEdits(store);

    @Override
    public Events events() {
        return events;
    }

    @Override
    public Publications publications() {
        return publications;
    }

    @Override
    public SeatRecords records() {
        return records;
    }

    @Override
    public EventViews views() {
        return views;
    }

    @Override
    public EventEdits edits() {
        return edits;
    }

    @Override
    public void later(Duration time) {
        store.later(time);
    }

    @Override
    public Set<SeatClaim> claims(UUID eventId) {
        return store.claims.values().stream().filter(it -> it.seat().subsection().eventId().equals(eventId))
                .filter(it -> store.subsection(it.seat().subsection()).isPresent()).collect(Collectors.toSet());
    }

    @Override
    public boolean nothingStands(UUID eventId) {
        return !store.publications.containsKey(eventId)
                && store.seats.keySet().stream().noneMatch(key -> key.eventId().equals(eventId));
    }

    @Override
    public int partition() {
        return partitions++;
    }
}
