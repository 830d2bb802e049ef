package io.frontrow.seatinventory.domain;

import java.util.Arrays;

/// One bit a seat, set while it is free; every row begins with a word of its own, so that a row of any width is worked
/// on by words and never seat by seat. Rows and columns are 0-based. Not thread-safe, not even for reading.
final class SeatRows {
    private static final int SEATS_PER_WORD = Long.SIZE;

    private final int seatsPerRow;
    private final int wordsPerRow;
    private final long[] free;
    /// The row that is being looked at.
    private final long[] scratch;

    /// All seats are free.
    SeatRows(int rows, int seatsPerRow) {
        this.seatsPerRow = seatsPerRow;
        wordsPerRow = (seatsPerRow + SEATS_PER_WORD - 1) / SEATS_PER_WORD;
        free = new long[rows * wordsPerRow];
        scratch = new long[wordsPerRow];
        Arrays.fill(free, -1);
        for (int last = wordsPerRow - 1; last < free.length; last += wordsPerRow) {
            free[last] = -1L >>> wordsPerRow * SEATS_PER_WORD - seatsPerRow;
        }
    }

    boolean isFree(int row, int column) {
        return (free[word(row, column)] >>> column & 1) != 0;
    }

    void flip(int row, int column) {
        free[word(row, column)] ^= 1L << column;
    }

    /// The length of the longest free run of a row, or `limit` when it is longer.
    int longestRun(int row, int limit) {
        int length = look(row) ? 1 : 0;
        while (length > 0 && length < limit && shorten()) {
            length++;
        }
        return length;
    }

    /// The first column, from `from` on, where a free run of at least `length` seats begins; -1 when there is none.
    int nextRun(int row, int length, int from) {
        look(row);
        for (int taken = 1; taken < length; taken++) {
            shorten();
        }
        int word = from / SEATS_PER_WORD;
        if (word >= wordsPerRow) {
            return -1;
        }
        long starts = scratch[word] & -1L << from;
        while (starts == 0 && ++word < wordsPerRow) {
            starts = scratch[word];
        }
        return starts == 0 ? -1 : word * SEATS_PER_WORD + Long.numberOfTrailingZeros(starts);
    }

    /// How many seats from this column on are free without a gap, or `limit` when they are more.
    int runLength(int row, int column, int limit) {
        int length = 0;
        while (length < limit && column + length < seatsPerRow && isFree(row, column + length)) {
            length++;
        }
        return length;
    }

    private boolean look(int row) {
        long any = 0;
        for (int i = 0; i < wordsPerRow; i++) {
            scratch[i] = free[row * wordsPerRow + i];
            any |= scratch[i];
        }
        return any != 0;
    }

    /// Every run loses its last seat; false when nothing is left. After k times the first k + 1 seats from every set bit
    /// on are free.
    private boolean shorten() {
        int last = wordsPerRow - 1;
        long any = 0;
        for (int i = 0; i < last; i++) {
            scratch[i] &= scratch[i] >>> 1 | scratch[i + 1] << SEATS_PER_WORD - 1;
            any |= scratch[i];
        }
        scratch[last] &= scratch[last] >>> 1;
        return (any | scratch[last]) != 0;
    }

    private int word(int row, int column) {
        return row * wordsPerRow + column / SEATS_PER_WORD;
    }
}
