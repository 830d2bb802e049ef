package io.frontrow.ticketing.application;

import io.frontrow.ticketing.application.port.in.CancelEvent;
import io.frontrow.ticketing.application.port.out.Events;
import io.frontrow.ticketing.domain.Event;

public final class CancelEventService implements CancelEvent {
    private final Events events;

    public CancelEventService(Events events) {
        this.events = events;
    }

    @Override
    public Outcome cancel(Command command) {
        return switch (EventAccess.of(events.find(command.eventId()), command.sellerId())) {
            case EventAccess.NotFound() -> new Outcome.NotFound();
            case EventAccess.SomebodyElses() -> new Outcome.SomebodyElses();
            case EventAccess.Own(Event.Cancelled _) -> new Outcome.Cancelled();
            case EventAccess.Own(Event event) when events.replace(event, event.cancel(), event.seatsToClose()) ->
                    new Outcome.Cancelled();
            case EventAccess.Own(_) -> cancel(command);
        };
    }
}
