package io.frontrow.ticketing.application;

import io.frontrow.ticketing.application.port.in.CreateEvent;
import io.frontrow.ticketing.application.port.out.EventIds;
import io.frontrow.ticketing.application.port.out.Events;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.EventFacts;
import io.frontrow.ticketing.domain.PlanReview;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

public final class CreateEventService implements CreateEvent {
    private final Events events;
    private final EventIds ids;
    private final InstantSource clock;

    public CreateEventService(Events events, EventIds ids, InstantSource clock) {
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome create(Command command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (PlanReview.of(command.plan(), now)) {
            case PlanReview.Faulty faulty -> new Outcome.Faulty(faulty.faults());
            case PlanReview.Sound sound -> new Outcome.Created(add(command.sellerId(), sound, now));
        };
    }

    private UUID add(UUID sellerId, PlanReview.Sound plan, Instant now) {
        var seating = plan.seating();
        var facts = new EventFacts(ids.next(), sellerId, plan.text(), plan.terms(), seating.subsectionCount(),
                seating.seatCount(), now);
        events.add(Event.Draft.of(facts), seating);
        return facts.id();
    }
}
