package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.UUID;

/// What is known of a hold's id. It has `quantity` places, none after its end; `seats` names them, and is empty where a
/// stock gave them. `remembered`: the id is kept after the end.
record Hold(UUID id, SubsectionKey subsection, int[] seats, int quantity, boolean remembered, HoldState state) {
    private static final int[] NO_SEATS = {};

    static Hold of(SeatsHeld held) {
        return new Hold(held.holdId(), held.subsection(), held.seatIndexes(), held.quantity(), held.remembered(), HoldState.HELD);
    }

    static Hold refused(UUID id, SubsectionKey subsection) {
        return new Hold(id, subsection, NO_SEATS, 0, true, HoldState.REFUSED);
    }

    Hold released() {
        return new Hold(id, subsection, NO_SEATS, 0, remembered, HoldState.RELEASED);
    }

    Hold sold() {
        return new Hold(id, subsection, seats, quantity, remembered, HoldState.SOLD);
    }

    Hold forgotten() {
        return new Hold(id, subsection, seats, quantity, false, state);
    }

    boolean hasSeats() {
        return state == HoldState.HELD || state == HoldState.SOLD;
    }

    boolean isOfStock() {
        return seats.length < quantity;
    }
}
