package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.platform.web.Problem;
import io.frontrow.platform.web.ProblemException;
import io.frontrow.ticketing.application.port.in.ViewEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// The event as the answer to whatever was asked of it.
@ApplicationScoped
public class EventAnswers {
    private final ViewEvent viewEvent;

    public EventAnswers(ViewEvent viewEvent) {
        this.viewEvent = viewEvent;
    }

    EventJson event(UUID eventId, UUID viewer) {
        return event(eventId, Optional.of(viewer));
    }

    /// @throws ProblemException a 404
    EventJson event(UUID eventId, Optional<UUID> viewer) {
        return switch (viewEvent.view(eventId, viewer)) {
            case ViewEvent.Outcome.Seen seen -> EventJson.of(seen.event(), seen.status());
            case ViewEvent.Outcome.NotFound() -> throw new ProblemException(Problem.notFound("The event"));
        };
    }
}
