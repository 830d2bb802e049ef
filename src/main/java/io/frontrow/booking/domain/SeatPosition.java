package io.frontrow.booking.domain;

import java.util.Optional;

/// A seat as people write it, `row-seat`, both from 1: `3-12`.
public record SeatPosition(int row, int number) {
    private static final int MAX_DIGITS = 5;

    /// Empty when the text is no position. Says nothing about whether there is such a seat.
    public static Optional<SeatPosition> parse(String text) {
        int dash = text.indexOf('-');
        int row = dash < 0 ? 0 : natural(text.substring(0, dash));
        int number = natural(text.substring(dash + 1));
        return row > 0 && number > 0 ? Optional.of(new SeatPosition(row, number)) : Optional.empty();
    }

    /// 0 when the text is no number from 1 in plain digits without leading zeros.
    private static int natural(String text) {
        boolean isNatural = !text.isEmpty() && text.length() <= MAX_DIGITS && text.charAt(0) != '0'
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return isNatural ? Integer.parseInt(text) : 0;
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
