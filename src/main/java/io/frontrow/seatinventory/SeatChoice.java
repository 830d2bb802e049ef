package io.frontrow.seatinventory;

/// Which seats of a subsection a hold asks for.
public sealed interface SeatChoice {

    /// As many seats as one hold may ask for.
    int MAX_SEATS_PER_HOLD = 20;

    /// The engine picks: the first row with a free run of `quantity`, leftmost; else the longest free runs combined.
    /// Of a stock, any `quantity` places; it is the only choice that a stock has.
    record BestAvailable(int quantity) implements SeatChoice {}

    /// Exactly these seats, 0-based: `(row - 1) * seatsPerRow + (number - 1)`.
    record Manual(int[] seatIndexes) implements SeatChoice {}
}
