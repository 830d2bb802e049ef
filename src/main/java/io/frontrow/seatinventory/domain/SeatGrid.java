package io.frontrow.seatinventory.domain;

import java.util.Arrays;

/// The seats of a subsection, a bit each, and the choice of the best free ones. Seat indexes are 0-based, row by row.
/// Taking, freeing and picking cost the same in a hall of 50 seats and of 10,000: they touch the rows concerned only.
final class SeatGrid {
    private static final int[] NONE = {};

    private final int seatsPerRow;
    private final int wordsPerRow;
    private final long[] free;
    private final FreeRuns runs;
    private final int seats;
    private int freeSeats;

    /// All seats free.
    SeatGrid(int rows, int seatsPerRow) {
        this.seatsPerRow = seatsPerRow;
        this.wordsPerRow = (seatsPerRow + 63) >>> 6;
        this.free = new long[rows * wordsPerRow];
        this.runs = new FreeRuns(rows, seatsPerRow);
        this.seats = rows * seatsPerRow;
        for (int seat = 0; seat < seats; seat++) {
            free[word(seat)] |= bit(seat);
        }
        for (int row = 0; row < rows; row++) {
            noteRuns(row);
        }
        this.freeSeats = seats;
    }

    int seats() {
        return seats;
    }

    int freeSeats() {
        return freeSeats;
    }

    boolean isFree(int seat) {
        return (free[word(seat)] & bit(seat)) != 0;
    }

    boolean areFree(int[] wanted) {
        return Arrays.stream(wanted).allMatch(this::isFree);
    }

    void take(int[] taken) {
        assert areFree(taken) : "taken twice: " + Arrays.toString(taken);
        for (int seat : taken) {
            free[word(seat)] &= ~bit(seat);
        }
        freeSeats -= taken.length;
        noteRuns(taken);
    }

    void free(int[] freed) {
        for (int seat : freed) {
            assert !isFree(seat) : "freed twice: " + seat;
            free[word(seat)] |= bit(seat);
        }
        freeSeats += freed.length;
        noteRuns(freed);
    }

    /// The first row with a free run of `quantity`, leftmost; else the longest free runs combined, longest first, the
    /// earlier first among equals. Empty when fewer are free. Ascending. Changes nothing.
    ///
    /// @param quantity 1 to [FreeRuns#MAX_LENGTH]
    int[] pick(int quantity) {
        if (freeSeats < quantity) {
            return NONE;
        }
        int row = runs.firstRowWith(quantity);
        return row >= 0 ? firstRun(row, quantity, quantity) : combine(quantity);
    }

    /// Takes the longest run, then the next, and puts all of them back.
    private int[] combine(int quantity) {
        int[] picked = new int[quantity];
        int count = 0;
        while (count < quantity) {
            int length = runs.longest(quantity);
            int[] part = firstRun(runs.firstRowWith(length), length, Math.min(length, quantity - count));
            take(part);
            System.arraycopy(part, 0, picked, count, part.length);
            count += part.length;
        }
        free(picked);
        Arrays.sort(picked);
        return picked;
    }

    /// The first `count` seats of the row's first free run of at least `length`.
    private int[] firstRun(int row, int length, int count) {
        int first = row * seatsPerRow
                + RowBits.firstRun(free, row * wordsPerRow, (row + 1) * wordsPerRow, length);
        int[] run = new int[count];
        Arrays.setAll(run, i -> first + i);
        return run;
    }

    private void noteRuns(int[] seats) {
        int noted = -1;
        for (int seat : seats) {
            int row = seat / seatsPerRow;
            if (row != noted) {
                noteRuns(row);
                noted = row;
            }
        }
    }

    private void noteRuns(int row) {
        runs.set(row, RowBits.longestRun(free, row * wordsPerRow, (row + 1) * wordsPerRow, FreeRuns.MAX_LENGTH));
    }

    private int word(int seat) {
        return seat / seatsPerRow * wordsPerRow + (seat % seatsPerRow >>> 6);
    }

    private long bit(int seat) {
        return 1L << seat % seatsPerRow;
    }
}
