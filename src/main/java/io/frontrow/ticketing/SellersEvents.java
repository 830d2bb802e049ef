package io.frontrow.ticketing;

import java.util.Optional;
import java.util.UUID;

/// Question: whose event is this, and what does it sell? Of events in every state, drafts included, as they are now.
public interface SellersEvents {

    /// One query on the caller's thread.
    Optional<SellersEvent> find(UUID eventId);
}
