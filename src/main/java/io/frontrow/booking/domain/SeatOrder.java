package io.frontrow.booking.domain;

import java.util.List;
import java.util.UUID;

/// What a buyer asks for, as yet unchecked. `seats` is empty unless the buyer picks. An order for general admission names
/// subsection [#GENERAL_ADMISSION] and leaves the selection to the house.
public record SeatOrder(UUID eventId, String section, int subsection, int quantity, Selection selection,
        List<SeatPosition> seats) {

    /// Not a number that a subsection with seats may have.
    public static final int GENERAL_ADMISSION = 0;

    public SeatOrder {
        seats = List.copyOf(seats);
    }

    public static SeatOrder generalAdmission(UUID eventId, String section, int quantity) {
        return new SeatOrder(eventId, section, GENERAL_ADMISSION, quantity, Selection.BEST_AVAILABLE, List.of());
    }

    public boolean isGeneralAdmission() {
        return subsection == GENERAL_ADMISSION;
    }

    /// Two orders have the same text exactly when they are equal: the only free part, the section's name, stands last.
    public String canonicalText() {
        return eventId + "|" + subsection + "|" + quantity + "|" + selection + "|" + seats + "|" + section;
    }
}
