package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.UUID;

/// What is known of a hold's id. `seats` is empty unless the hold has some. `remembered`: the id is kept after the end.
record Hold(UUID id, SubsectionKey subsection, int[] seats, boolean remembered, HoldState state) {
    private static final int[] NO_SEATS = {};

    static Hold refused(UUID id, SubsectionKey subsection) {
        return new Hold(id, subsection, NO_SEATS, true, HoldState.REFUSED);
    }

    Hold released() {
        return new Hold(id, subsection, NO_SEATS, remembered, HoldState.RELEASED);
    }

    Hold sold() {
        return new Hold(id, subsection, seats, remembered, HoldState.SOLD);
    }

    boolean hasSeats() {
        return state == HoldState.HELD || state == HoldState.SOLD;
    }
}
