package io.frontrow.ticketing.application.port.in;

import java.util.UUID;

/// Begins to put up the seats of a draft. Others see it when all of them stand; until then, and when that
/// fails, it is a draft.
public interface PublishEvent {

    Outcome publish(Command command);

    record Command(UUID eventId, UUID sellerId) {}

    sealed interface Outcome {
        /// Being published, by this call or by an earlier one.
        record Begun() implements Outcome {}

        record AlreadyPublished() implements Outcome {}

        record AlreadyCancelled() implements Outcome {}

        record AlreadyOver() implements Outcome {}

        /// There is no such event, or it is somebody else's draft.
        record NotFound() implements Outcome {}

        record SomebodyElses() implements Outcome {}
    }
}
