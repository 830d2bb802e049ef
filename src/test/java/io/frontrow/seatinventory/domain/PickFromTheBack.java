package io.frontrow.seatinventory.domain;

/// Another version's picking rule: as legal as ours, and never of the same opinion.
public final class PickFromTheBack implements PickingRule {

    public static SeatEngine engine() {
        return new SeatEngine(new PickFromTheBack());
    }

    @Override
    public boolean pick(SeatGrid seats, int[] picked) {
        int count = 0;
        for (int seat = seats.seatCount() - 1; seat >= 0 && count < picked.length; seat--) {
            if (seats.isFree(seat)) {
                picked[count++] = seat;
            }
        }
        return count == picked.length;
    }
}
