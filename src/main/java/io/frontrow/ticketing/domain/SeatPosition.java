package io.frontrow.ticketing.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/// A seat as people write it, `row-seat`, both from 1: `3-12`.
public record SeatPosition(int row, int number) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,4})-([1-9][0-9]{0,4})");

    /// Empty when the text is no position. Says nothing about whether there is such a seat.
    public static Optional<SeatPosition> parse(String text) {
        return Optional.ofNullable(text).map(FORM::matcher).filter(found -> found.matches())
                .map(found -> new SeatPosition(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
    }

    public boolean isWithin(int rows, int seatsPerRow) {
        return row <= rows && number <= seatsPerRow;
    }

    /// 0-based, row by row.
    public int seatIndex(int seatsPerRow) {
        return (row - 1) * seatsPerRow + number - 1;
    }

    @Override
    public String toString() {
        return row + "-" + number;
    }
}
