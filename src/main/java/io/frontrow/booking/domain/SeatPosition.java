package io.frontrow.booking.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/// A seat as people write it, `row-seat`, both from 1: `3-12`.
public record SeatPosition(int row, int number) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,4})-([1-9]\\d{0,4})");

    /// Empty when the text is no position. Says nothing about whether there is such a seat.
    public static Optional<SeatPosition> parse(String text) {
        var matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(new SeatPosition(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /// `seatIndex` is 0-based, row by row.
    public static SeatPosition ofIndex(int seatIndex, int seatsPerRow) {
        return new SeatPosition(seatIndex / seatsPerRow + 1, seatIndex % seatsPerRow + 1);
    }

    public int seatIndex(int seatsPerRow) {
        return (row - 1) * seatsPerRow + number - 1;
    }

    public boolean isWithin(int rows, int seatsPerRow) {
        return row <= rows && number <= seatsPerRow;
    }

    @Override
    public String toString() {
        return row + "-" + number;
    }
}
