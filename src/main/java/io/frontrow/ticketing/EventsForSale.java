package io.frontrow.ticketing;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/// Question: what is on offer? Answered from memory; an event that is not there yet is loaded off the caller's thread.
public interface EventsForSale {

    /// Empty when there is no such event, or it is a draft.
    CompletionStage<Optional<EventForSale>> find(UUID eventId);
}
