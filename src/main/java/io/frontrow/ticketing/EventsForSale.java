package io.frontrow.ticketing;

import io.frontrow.shared.Unavailable;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/// Question: what is on offer? Answered from memory; an event that is not there yet is loaded off the
/// caller's thread.
public interface EventsForSale {

    /// Empty when there is no such event, or it is a draft. Completed at once, or later on a worker thread;
    /// fails with [EventsForSaleUnavailable] when the event is not in memory and cannot be loaded.
    CompletionStage<Optional<EventForSale>> find(UUID eventId);

    /// The event may exist, but nobody can say right now.
    final class EventsForSaleUnavailable extends Unavailable {
        private static final long serialVersionUID = 1L;

        public EventsForSaleUnavailable(Throwable cause) {
            super("the events for sale cannot be loaded", cause);
        }
    }
}
