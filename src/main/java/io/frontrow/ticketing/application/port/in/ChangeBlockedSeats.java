package io.frontrow.ticketing.application.port.in;

import io.frontrow.ticketing.domain.Fault;
import io.frontrow.ticketing.domain.SeatPosition;
import java.util.List;
import java.util.UUID;

/// Takes seats of a published event out of the sale, or puts them back; all of them or none. Waits, some seconds at most,
/// until it is done and everybody sees it.
public interface ChangeBlockedSeats {

    Outcome change(Command command);

    /// @param blocked true: out of the sale; false: back
    /// @param seats at least one, none twice
    record Command(UUID eventId, UUID sellerId, String section, int subsection, List<SeatPosition> seats, boolean blocked) {}

    sealed interface Outcome {
        /// Also when it was so before.
        record Done() implements Outcome {}

        /// A buyer has one of the seats.
        record SeatsTaken() implements Outcome {}

        /// Its seats do not stand: not yet, or not any more.
        record NotPublished() implements Outcome {}

        /// Every seat that there is not.
        record NoSuchSeats(List<Fault> faults) implements Outcome {}

        /// There is no such section with seats, or no such subsection in it.
        record NoSuchSubsection() implements Outcome {}

        /// There is no such event, or it is somebody else's draft.
        record NoSuchEvent() implements Outcome {}

        record SomebodyElses() implements Outcome {}

        /// Nobody knows yet; it may still be done. To ask for the same again does no harm.
        record Unconfirmed() implements Outcome {}
    }
}
