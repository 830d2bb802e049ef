package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatDecision.HoldState;

/// What is known of a hold's id. `seatIndexes` are the seats it has, none after its end. `remembered`: it stays known then.
record Hold(HoldState state, int[] seatIndexes, boolean remembered) {
    private static final int[] NONE = {};

    static Hold held(int[] seatIndexes, boolean remembered) {
        return new Hold(HoldState.HELD, seatIndexes, remembered);
    }

    Hold sold() {
        return new Hold(HoldState.SOLD, seatIndexes, remembered);
    }

    /// Without seats, for a repeat to meet.
    static Hold ended(HoldState state) {
        return new Hold(state, NONE, true);
    }
}
