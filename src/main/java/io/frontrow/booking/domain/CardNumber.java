package io.frontrow.booking.domain;

import java.util.Optional;

/// The number of a card, on its way to the provider. It is never saved, and no log shows it.
public record CardNumber(String digits) {
    private static final int MIN_DIGITS = 12;
    private static final int MAX_DIGITS = 19;

    /// Empty when the text is no number of a card: 12 to 19 digits, of which the last one is the check digit of Luhn.
    public static Optional<CardNumber> parse(String text) {
        boolean isNumber = text.length() >= MIN_DIGITS && text.length() <= MAX_DIGITS
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return isNumber && luhnSum(text) % 10 == 0 ? Optional.of(new CardNumber(text)) : Optional.empty();
    }

    /// Every second digit from the right counts twice, as the sum of its digits.
    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : 2 * digit / 10 + 2 * digit % 10;
        }
        return sum;
    }

    @Override
    public String toString() {
        return "a card's number";
    }
}
