package io.frontrow.seatinventory.domain;

/// Together if possible: the first row with a free run that is long enough, leftmost. Else as much together as possible:
/// the longest free runs of the subsection, the earlier one first among equals, each from its left.
///
/// No row is looked at in vain: the runs longer than k that are passed over at k are part of the choice already, and
/// together they are shorter than the choice, so a handful of rows is touched, however many seats there are.
final class BestAvailable implements PickingRule {

    @Override
    public boolean pick(SeatGrid seats, int[] picked) {
        if (picked.length > seats.freeCount()) {
            return false;
        }
        int row = seats.nextRow(picked.length, 0);
        if (row >= 0) {
            fill(seats, picked, 0, row, seats.nextRun(row, picked.length, 0), picked.length);
        } else {
            combine(seats, picked);
        }
        return true;
    }

    private static void combine(SeatGrid seats, int[] picked) {
        int count = 0;
        for (int length = picked.length - 1; count < picked.length; length--) {
            for (int row = seats.nextRow(length, 0); row >= 0 && count < picked.length;) {
                count = takeRuns(seats, picked, count, row, length);
                row = seats.nextRow(length, row + 1);
            }
        }
    }

    /// Takes the row's runs of exactly this length, as far as seats are still needed; returns how many seats there are then.
    private static int takeRuns(SeatGrid seats, int[] picked, int alreadyPicked, int row, int length) {
        int count = alreadyPicked;
        int column = seats.nextRun(row, length, 0);
        while (column >= 0 && count < picked.length) {
            int run = seats.runLength(row, column, picked.length);
            if (run == length) {
                count = fill(seats, picked, count, row, column, Math.min(length, picked.length - count));
            }
            column = seats.nextRun(row, length, column + run);
        }
        return count;
    }

    private static int fill(SeatGrid seats, int[] picked, int from, int row, int column, int length) {
        for (int i = 0; i < length; i++) {
            picked[from + i] = row * seats.seatsPerRow() + column + i;
        }
        return from + length;
    }
}
