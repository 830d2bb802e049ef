package io.frontrow.ticketing.application.fake;

import io.frontrow.ticketing.application.port.out.Publications;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.Seating.Subsection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryPublications implements Publications {
    private static final Duration LEASE = Duration.ofSeconds(15);
    private final InMemoryStore store;

    public InMemoryPublications(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public int failOlderThan(Duration limit, String reason) {
        var late = store.publications.values().stream().filter(it -> it.since.isBefore(store.now.minus(limit))).toList();
        late.forEach(it -> store.fail(it.attempt, reason));
        return late.size();
    }

    @Override
    public int closeEnded(Duration grace, int atMost) {
        var ended = store.events.values().stream().filter(Event.Published.class::isInstance)
                .filter(event -> event.facts().terms().endsAt().isBefore(store.now.minus(grace)))
                .filter(event -> store.closedAfterTheirEnd.add(event.facts().id())).limit(atMost).toList();
        ended.forEach(event -> store.close(event.seatsToClose().orElseThrow()));
        return ended.size();
    }

    @Override
    public List<Closing> leaseClosings(int atMost) {
        var leased = store.closings.entrySet().stream().filter(it -> it.getValue().isBefore(store.now)).limit(atMost)
                .map(it -> it.getKey()).toList();
        leased.forEach(it -> store.closings.put(it, store.now.plus(LEASE)));
        return leased;
    }

    @Override
    public void confirmClosed(List<Closing> closed) {
        store.closings.keySet().removeAll(closed);
    }

    @Override
    public Optional<Opening> leaseOpening(int atMost) {
        var next = store.publications.entrySet().stream()
                .filter(it -> it.getValue().leaseUntil.isBefore(store.now))
                .filter(it -> it.getValue().sent < it.getValue().attempt.subsectionCount())
                .filter(it -> store.closings.keySet().stream().noneMatch(closing -> closing.seats().eventId().equals(it.getKey())))
                .findFirst();
        next.ifPresent(it -> it.getValue().leaseUntil = store.now.plus(LEASE));
        return next.map(it -> new Opening(it.getKey(), it.getValue().attempt.number(),
                subsections(it.getKey(), it.getValue().sent, atMost)));
    }

    private List<Subsection> subsections(UUID eventId, int from, int atMost) {
        return store.halls.get(eventId).sections().stream().flatMap(section -> section.subsections().stream())
                .skip(from).limit(atMost).toList();
    }

    @Override
    public void confirmSent(Opening opening) {
        endLease(opening, opening.subsections().getLast().index() + 1);
    }

    @Override
    public void release(Opening opening) {
        endLease(opening, opening.subsections().getFirst().index());
    }

    private void endLease(Opening opening, int sent) {
        var publication = store.publications.get(opening.eventId());
        if (publication != null && publication.attempt.number() == opening.attempt()) {
            publication.sent = Math.max(publication.sent, sent);
            publication.leaseUntil = Instant.MIN;
        }
    }
}
