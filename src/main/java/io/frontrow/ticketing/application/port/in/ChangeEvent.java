package io.frontrow.ticketing.application.port.in;

import io.frontrow.ticketing.domain.EventChange;
import io.frontrow.ticketing.domain.Fault;
import java.util.List;
import java.util.UUID;

/// Changes what people read about an event, its terms and its prices; all of it or nothing. Bookings that were accepted
/// before keep their price and their time to pay. The hall never changes.
public interface ChangeEvent {

    Outcome change(Command command);

    record Command(UUID eventId, UUID sellerId, EventChange change) {}

    sealed interface Outcome {
        record Changed() implements Outcome {}

        /// Nothing was changed; these are all the faults.
        record Faulty(List<Fault> faults) implements Outcome {}

        record AlreadyCancelled() implements Outcome {}

        record AlreadyOver() implements Outcome {}

        /// The start of the sale cannot be moved any more.
        record SaleBegun() implements Outcome {}

        /// There is no such event, or it is somebody else's draft.
        record NotFound() implements Outcome {}

        record SomebodyElses() implements Outcome {}
    }
}
