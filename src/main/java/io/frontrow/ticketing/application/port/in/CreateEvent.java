package io.frontrow.ticketing.application.port.in;

import io.frontrow.ticketing.domain.EventPlan;
import io.frontrow.ticketing.domain.Fault;
import java.util.List;
import java.util.UUID;

/// A seller describes an event; it becomes a draft that only the seller sees.
public interface CreateEvent {

    Outcome create(Command command);

    record Command(UUID sellerId, EventPlan plan) {}

    sealed interface Outcome {
        record Created(UUID eventId) implements Outcome {}

        /// Nothing was created; these are all the faults.
        record Faulty(List<Fault> faults) implements Outcome {}
    }
}
