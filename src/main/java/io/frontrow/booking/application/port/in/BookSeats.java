package io.frontrow.booking.application.port.in;

import io.frontrow.booking.domain.SeatOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/// Takes an order: answers as soon as it stands in the log, long before the seats are decided.
public interface BookSeats {

    /// Never blocks. Completes on whatever thread had the last missing piece.
    CompletionStage<Outcome> book(Command command);

    /// `idempotencyKey` is the buyer's own name for this order: the same key and order give the same booking.
    record Command(UUID buyerId, Optional<String> idempotencyKey, SeatOrder order) {}

    sealed interface Outcome {

        /// The order is in the log; what becomes of it is found under `bookingId`.
        record Accepted(UUID bookingId) implements Outcome {}

        /// No such event, or a draft.
        record NoSuchEvent() implements Outcome {}

        /// `place` names the missing section or subsection.
        record NoSuchPlace(String place) implements Outcome {}

        /// At least one fault, every one listed.
        record Invalid(List<Fault> faults) implements Outcome {}

        /// Not yet, no longer, or cancelled.
        record NotOnSale(Instant saleStartsAt, Instant endsAt, boolean cancelled) implements Outcome {}

        /// Known before anything was written.
        record SeatsUnavailable() implements Outcome {}

        /// The key already names another order.
        record KeyReused() implements Outcome {}

        /// The log did not confirm: the order may or may not be in it.
        record Unconfirmed() implements Outcome {}
    }

    record Fault(String field, String message) {}
}
