package io.frontrow.ticketing.application;

import io.frontrow.ticketing.application.port.in.CreateEvent;
import io.frontrow.ticketing.application.port.out.Events;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.EventFacts;
import io.frontrow.ticketing.domain.PlanReview;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

public final class CreateEventService implements CreateEvent {
    private final Events events;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    public CreateEventService(Events events, Supplier<UUID> ids, InstantSource clock) {
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// A repeat is not reviewed again: what was sound then may be in the past by now.
    @Override
    public Outcome create(Command command) {
        return command.key().flatMap(key -> events.findByKey(command.sellerId(), key.name()).filter(same -> same.key().equals(key)))
                .<Outcome>map(same -> new Outcome.Created(same.eventId())).orElseGet(() -> review(command));
    }

    private Outcome review(Command command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (PlanReview.of(command.plan(), now)) {
            case PlanReview.Faulty faulty -> new Outcome.Faulty(faulty.faults());
            case PlanReview.Sound sound -> add(command, sound, now);
        };
    }

    private Outcome add(Command command, PlanReview.Sound plan, Instant now) {
        var seating = plan.seating();
        var draft = Event.Draft.of(new EventFacts(ids.get(), command.sellerId(), plan.text(), plan.terms(),
                seating.subsectionCount(), seating.seatCount(), now));
        if (command.key().isEmpty()) {
            events.add(draft, seating);
            return new Outcome.Created(draft.facts().id());
        }
        var created = events.addOnce(draft, seating, command.key().get());
        return created.key().equals(command.key().get()) ? new Outcome.Created(created.eventId()) : new Outcome.KeyReused();
    }
}
