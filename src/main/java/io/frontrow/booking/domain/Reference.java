package io.frontrow.booking.domain;

/// A booking's name for people, such as `FR-7K3QX9PM`: the booking's number, shuffled so that neighbours do not look alike.
/// A permutation of 40 bits (a Feistel network of four rounds, nothing secret about it) in eight digits of base 32 without
/// the letters that are mistaken for others, hence unique because the number is.
public record Reference(String text) {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF_BITS = 20;
    private static final int HALF_MASK = (1 << HALF_BITS) - 1;
    private static final int[] ROUND_KEYS = {0x3C6EF372, 0x1B873593, 0x5851F42D, 0x2545F491};

    /// @throws IllegalArgumentException when the number does not fit 40 bits
    public static Reference ofNumber(long number) {
        if (number < 0 || number >>> 2 * HALF_BITS != 0) {
            throw new IllegalArgumentException("a booking's number has 40 bits: " + number);
        }
        int left = (int) (number >>> HALF_BITS);
        int right = (int) number & HALF_MASK;
        for (int key : ROUND_KEYS) {
            int swapped = left ^ scramble(right, key);
            left = right;
            right = swapped;
        }
        return new Reference("FR-" + digits((long) left << HALF_BITS | right));
    }

    private static int scramble(int half, int key) {
        int mixed = (half ^ key) * 0x9E3779B1;
        mixed = (mixed ^ mixed >>> 15) * 0x85EBCA77;
        return (mixed ^ mixed >>> 13) & HALF_MASK;
    }

    private static String digits(long bits) {
        var digits = new char[8];
        for (int digit = 7; digit >= 0; digit--) {
            digits[digit] = DIGITS.charAt((int) bits & 31);
            bits >>>= 5;
        }
        return new String(digits);
    }
}
