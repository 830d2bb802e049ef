package io.frontrow.ticketing.application.port.out;

import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.RequestKey;
import io.frontrow.ticketing.domain.Seating;
import io.frontrow.ticketing.domain.SeatsToClose;
import java.util.Optional;
import java.util.UUID;

/// All events with their states.
public interface Events {

    void add(Event.Draft draft, Seating seating);

    /// Adds the draft unless its seller's key has created an event in the last 24 hours, by the store's clock. Returns what the
    /// key has created, now or before; of several at once all return the same.
    KeyedEvent addOnce(Event.Draft draft, Seating seating, RequestKey key);

    /// What the seller's key has created in the last 24 hours.
    Optional<KeyedEvent> findByKey(UUID sellerId, String key);

    Optional<Event> find(UUID eventId);

    /// Puts `next` in the place of `expected` and remembers that seats have to be closed, both or none. What
    /// was put up for an event that is not public afterwards is forgotten. False when the event's state or
    /// attempt is no longer the expected one: nothing has changed, look again.
    boolean replace(Event expected, Event next, Optional<SeatsToClose> toClose);

    /// `key` as it came when the event was created.
    record KeyedEvent(UUID eventId, RequestKey key) {}
}
