package io.frontrow.ticketing.application;

import io.frontrow.ticketing.application.port.in.PublishEvent;
import io.frontrow.ticketing.application.port.out.Events;
import io.frontrow.ticketing.domain.Event;
import java.time.InstantSource;
import java.util.Optional;

public final class PublishEventService implements PublishEvent {
    private final Events events;
    private final InstantSource clock;

    public PublishEventService(Events events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Outcome publish(Command command) {
        return switch (EventAccess.of(events.find(command.eventId()), command.sellerId())) {
            case EventAccess.NotFound() -> new Outcome.NotFound();
            case EventAccess.SomebodyElses() -> new Outcome.SomebodyElses();
            case EventAccess.Own(Event event) -> publish(command, event);
        };
    }

    private Outcome publish(Command command, Event event) {
        return switch (event) {
            case Event.Publishing _ -> new Outcome.Begun();
            case Event.Published _ -> new Outcome.AlreadyPublished();
            case Event.Cancelled _ -> new Outcome.AlreadyCancelled();
            case Event.Draft draft when isOver(draft) -> new Outcome.AlreadyOver();
            case Event.Draft draft when events.replace(draft, draft.publish(), Optional.empty()) -> new Outcome.Begun();
            case Event.Draft _ -> publish(command);
        };
    }

    private boolean isOver(Event event) {
        return !clock.instant().isBefore(event.facts().terms().endsAt());
    }
}
