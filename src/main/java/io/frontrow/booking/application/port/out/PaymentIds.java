package io.frontrow.booking.application.port.out;

import io.frontrow.booking.domain.CardNumber;
import java.util.UUID;

/// The names of payments. They are keyed MACs: the same on every node, and nobody reads a card's number out of them.
public interface PaymentIds {

    /// A new one, different each time.
    UUID mint();

    /// The same for the same buyer, booking and key.
    UUID ofKey(UUID buyerId, UUID bookingId, String idempotencyKey);

    /// The same for the same key and card.
    UUID ofCard(UUID keyId, CardNumber card);
}
