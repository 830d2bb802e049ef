package io.frontrow.ticketing.application.port.in;

import io.frontrow.ticketing.domain.EventPlan;
import io.frontrow.ticketing.domain.Fault;
import io.frontrow.ticketing.domain.RequestKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A seller describes an event; it becomes a draft that only the seller sees.
public interface CreateEvent {

    Outcome create(Command command);

    /// With a key the same request may come again for 24 hours, and creates one event.
    record Command(UUID sellerId, EventPlan plan, Optional<RequestKey> key) {}

    sealed interface Outcome {
        record Created(UUID eventId) implements Outcome {}

        /// Nothing was created; these are all the faults.
        record Faulty(List<Fault> faults) implements Outcome {}

        /// The key has created another event.
        record KeyReused() implements Outcome {}
    }
}
