package io.frontrow.ticketing.application.port.in;

import java.util.UUID;

/// Calls an event off, from any state, for good. Its seats are taken down.
public interface CancelEvent {

    Outcome cancel(Command command);

    record Command(UUID eventId, UUID sellerId) {}

    sealed interface Outcome {
        /// By this call or by an earlier one.
        record Cancelled() implements Outcome {}

        /// There is no such event, or it is somebody else's draft.
        record NotFound() implements Outcome {}

        record SomebodyElses() implements Outcome {}
    }
}
