package io.frontrow.booking.application.port.in;

import io.frontrow.booking.domain.EventSales;
import java.util.UUID;

/// How an event sells, for the one who sells it. Blocks for two reads.
public interface ViewSales {

    Outcome view(UUID eventId, UUID sellerId);

    sealed interface Outcome {
        /// All zero of a draft.
        record Seen(EventSales sales) implements Outcome {}

        /// There is no such event, or it is somebody else's draft.
        record NoSuchEvent() implements Outcome {}

        record NotYourEvent() implements Outcome {}
    }
}
