package io.frontrow.seatinventory.domain;

/// Which seats are the best. Another rule may be introduced while the old one still runs somewhere: what was decided is
/// read from the result, never picked again.
interface PickingRule {

    /// Fills `picked` with the indexes of free seats, in any order; false, and `picked` means nothing, when fewer are free.
    /// Changes nothing.
    boolean pick(SeatGrid seats, int[] picked);
}
