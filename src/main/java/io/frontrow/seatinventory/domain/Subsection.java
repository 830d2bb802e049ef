package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SubsectionKey;

/// A block of seats that stands, and the publishing attempt that put it up.
record Subsection(SubsectionKey key, int attempt, int rows, int seatsPerRow, SeatGrid seats) {

    /// All seats are free.
    Subsection(SubsectionKey key, int attempt, int rows, int seatsPerRow) {
        this(key, attempt, rows, seatsPerRow, new SeatGrid(rows, seatsPerRow));
    }

    boolean isAs(int otherAttempt, int otherRows, int otherSeatsPerRow) {
        return attempt == otherAttempt && rows == otherRows && seatsPerRow == otherSeatsPerRow;
    }
}
