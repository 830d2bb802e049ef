package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatChoice;

/// For every length up to [#MAX_LENGTH]: which rows have a free run at least that long. Longer runs count as that long.
final class FreeRuns {
    /// No hold asks for more.
    static final int MAX_LENGTH = SeatChoice.MAX_SEATS_PER_HOLD;

    private final RowSet[] rowsByLength;
    private final byte[] longestByRow;

    FreeRuns(int rows, int seatsPerRow) {
        rowsByLength = new RowSet[Math.min(seatsPerRow, MAX_LENGTH)];
        for (int i = 0; i < rowsByLength.length; i++) {
            rowsByLength[i] = new RowSet(rows);
        }
        longestByRow = new byte[rows];
    }

    /// Notes a row's longest free run.
    void set(int row, int longest) {
        for (int length = longestByRow[row]; length < longest; length++) {
            rowsByLength[length].add(row);
        }
        for (int length = longest; length < longestByRow[row]; length++) {
            rowsByLength[length].remove(row);
        }
        longestByRow[row] = (byte) longest;
    }

    /// The first row with a free run of at least `length` seats, or -1.
    int firstRowWith(int length) {
        return length > rowsByLength.length ? -1 : rowsByLength[length - 1].first();
    }

    /// The length of the longest free run that is not longer than `most`; 0 when nothing is free.
    int longest(int most) {
        int length = Math.min(most, rowsByLength.length);
        while (length > 0 && rowsByLength[length - 1].first() < 0) {
            length--;
        }
        return length;
    }
}
