package io.frontrow.ticketing.application.port.out;

import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.Seating;
import io.frontrow.ticketing.domain.SeatsToClose;
import java.util.Optional;
import java.util.UUID;

/// All events with their states.
public interface Events {

    void add(Event.Draft draft, Seating seating);

    Optional<Event> find(UUID eventId);

    /// Puts `next` in the place of `expected` and remembers that seats have to be closed, both or none. What
    /// was put up for an event that is not public afterwards is forgotten. False when the event's state or
    /// attempt is no longer the expected one: nothing has changed, look again.
    boolean replace(Event expected, Event next, Optional<SeatsToClose> toClose);
}
