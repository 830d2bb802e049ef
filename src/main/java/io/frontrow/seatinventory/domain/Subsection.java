package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SubsectionKey;

/// A block of seats that stands, and the publishing attempt that put it up; without rows, a stock of `seatsPerRow` places.
record Subsection(SubsectionKey key, int attempt, int rows, int seatsPerRow, Supply supply) {

    /// All seats are free.
    Subsection(SubsectionKey key, int attempt, int rows, int seatsPerRow) {
        this(key, attempt, rows, seatsPerRow, Supply.of(rows, seatsPerRow));
    }

    boolean isAs(int otherAttempt, int otherRows, int otherSeatsPerRow) {
        return attempt == otherAttempt && rows == otherRows && seatsPerRow == otherSeatsPerRow;
    }

    /// @throws IllegalStateException when it is a stock
    SeatGrid grid() {
        if (supply instanceof SeatGrid grid) {
            return grid;
        }
        throw new IllegalStateException("a stock has no seats: " + key);
    }
}
