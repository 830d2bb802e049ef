package io.frontrow.ticketing.application.port.in;

import io.frontrow.ticketing.domain.EventDetail;
import io.frontrow.ticketing.domain.SaleStatus;
import java.util.Optional;
import java.util.UUID;

/// The whole of one event with its availability. What was never public is there for its seller only.
public interface ViewEvent {

    Outcome view(UUID eventId, Optional<UUID> viewer);

    sealed interface Outcome {
        record Seen(EventDetail event, SaleStatus status) implements Outcome {}

        record NotFound() implements Outcome {}
    }
}
