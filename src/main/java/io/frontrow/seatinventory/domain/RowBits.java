package io.frontrow.seatinventory.domain;

/// Free runs in one row of bits: words `from` (inclusive) to `to` (exclusive), lowest bit first, 1 is free.
final class RowBits {

    private RowBits() {}

    /// The length of the longest run of ones; stops counting at `enough`.
    static int longestRun(long[] words, int from, int to, int enough) {
        int longest = 0;
        int run = 0;
        for (int word = from; word < to && longest < enough; word++) {
            long rest = words[word];
            int left = Long.SIZE;
            while (left > 0) {
                int ones = Math.min(Long.numberOfTrailingZeros(~rest), left);
                run += ones;
                longest = Math.max(longest, run);
                if (ones == left) {
                    break;
                }
                rest >>>= ones;
                left -= ones;
                int zeros = Math.min(Long.numberOfTrailingZeros(rest), left);
                run = 0;
                rest = zeros == Long.SIZE ? 0 : rest >>> zeros;
                left -= zeros;
            }
        }
        return Math.min(longest, enough);
    }

    /// Where the first run of at least `length` ones begins, counted in bits from `from`; -1 when there is none.
    static int firstRun(long[] words, int from, int to, int length) {
        int start = 0;
        int bits = (to - from) << 6;
        while (start + length <= bits) {
            int end = nextZero(words, from, start, Math.min(start + length, bits));
            if (end == start + length) {
                return start;
            }
            start = nextOne(words, from, end, bits);
        }
        return -1;
    }

    private static int nextZero(long[] words, int from, int bit, int limit) {
        return next(words, from, bit, limit, -1L);
    }

    private static int nextOne(long[] words, int from, int bit, int limit) {
        return next(words, from, bit, limit, 0L);
    }

    /// The first bit at or after `bit` that is one after the word was xor-ed with `flip`; `limit` when there is none before.
    private static int next(long[] words, int from, int bit, int limit, long flip) {
        int at = bit;
        while (at < limit) {
            long word = (words[from + (at >>> 6)] ^ flip) >>> at;
            if (word != 0) {
                return Math.min(limit, at + Long.numberOfTrailingZeros(word));
            }
            at = (at | 63) + 1;
        }
        return limit;
    }
}
