package io.frontrow.booking.application.port.out;

import java.util.UUID;
import java.util.concurrent.CompletionStage;

/// Remembers which order a buyer's key names, for a day, and may forget: the derived booking id is the lasting guard.
/// Never blocks and never fails; when the memory is out of reach, or slow, the answer is `UNKNOWN`.
public interface IdempotencyKeys {

    /// A buyer's key and the booking id that buyer, key and order together give.
    record Binding(UUID buyerId, String key, UUID bookingId) {}

    enum Claim {
        /// The key was free and is now taken by this binding, for two minutes.
        FREE,
        /// The same order came before and its outcome is not known here.
        IN_FLIGHT,
        /// The same order came before and was accepted.
        ACCEPTED,
        /// The key names another order.
        OTHER_ORDER,
        /// Nothing is known.
        UNKNOWN
    }

    CompletionStage<Claim> claim(Binding binding);

    /// The order was accepted: keeps its key for a day. Nobody waits for it.
    void accepted(Binding binding);

    /// The order may have been accepted: keeps its key for a day, still in flight. Nobody waits for it.
    void unconfirmed(Binding binding);

    /// The order was refused: frees the key, unless it has been accepted since.
    CompletionStage<Void> release(Binding binding);
}
