package io.frontrow.seatinventory.domain;

/// A set of row indexes whose smallest member is found in a few steps: a bit per row, and a bit per word that has any.
final class RowSet {
    private final long[] words;
    private final long[] wordsInUse;

    RowSet(int rows) {
        words = new long[(rows + 63) >>> 6];
        wordsInUse = new long[(words.length + 63) >>> 6];
    }

    void add(int row) {
        int word = row >>> 6;
        words[word] |= 1L << row;
        wordsInUse[word >>> 6] |= 1L << word;
    }

    void remove(int row) {
        int word = row >>> 6;
        words[word] &= ~(1L << row);
        if (words[word] == 0) {
            wordsInUse[word >>> 6] &= ~(1L << word);
        }
    }

    /// -1 when the set is empty.
    int first() {
        for (int i = 0; i < wordsInUse.length; i++) {
            if (wordsInUse[i] != 0) {
                int word = (i << 6) + Long.numberOfTrailingZeros(wordsInUse[i]);
                return (word << 6) + Long.numberOfTrailingZeros(words[word]);
            }
        }
        return -1;
    }
}
