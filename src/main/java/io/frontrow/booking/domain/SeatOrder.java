package io.frontrow.booking.domain;

import java.util.List;
import java.util.UUID;

/// What a buyer asks for, as yet unchecked. `seats` is empty unless the buyer picks.
public record SeatOrder(UUID eventId, String section, int subsection, int quantity, Selection selection,
        List<SeatPosition> seats) {

    public SeatOrder {
        seats = List.copyOf(seats);
    }

    /// Two orders have the same text exactly when they are equal: the only free part, the section's name, stands last.
    public String canonicalText() {
        return eventId + "|" + subsection + "|" + quantity + "|" + selection + "|" + seats + "|" + section;
    }
}
