package io.frontrow.seatinventory.domain;

/// What a subsection has to give. Not thread-safe.
sealed interface Supply permits SeatGrid, Stock {

    static Supply of(int rows, int seatsPerRow) {
        return rows == 0 ? new Stock(seatsPerRow) : new SeatGrid(rows, seatsPerRow);
    }

    int seatCount();

    int freeCount();

    /// @throws IllegalStateException when what the hold has is not free or not here; nothing is taken then
    void take(Hold hold);

    /// Only for a hold that [#take] was called for.
    void giveBack(Hold hold);
}
