package io.frontrow.seatinventory.domain;

/// Says in a few steps which row is the next one with a free run of at least k seats: for each k a bitmap of those
/// rows, and above it a bitmap of the words in which there is one.
final class RowIndex {
    private final int longestKept;
    private final int words;
    private final int summaryWords;
    private final long[] rows;
    private final long[] summary;
    private final byte[] longestRun;

    /// @param longestKept the greatest k that will be asked for, at most 127; no row has a run yet
    RowIndex(int rowCount, int longestKept) {
        this.longestKept = longestKept;
        words = wordsFor(rowCount);
        summaryWords = wordsFor(words);
        rows = new long[longestKept * words];
        summary = new long[longestKept * summaryWords];
        longestRun = new byte[rowCount];
    }

    int longestKept() {
        return longestKept;
    }

    /// @param longest the row's longest free run, at most [#longestKept()]
    void set(int row, int longest) {
        for (int length = longestRun[row] + 1; length <= longest; length++) {
            add(length, row);
        }
        for (int length = longest + 1; length <= longestRun[row]; length++) {
            remove(length, row);
        }
        longestRun[row] = (byte) longest;
    }

    /// The first row, from `from` on, with a free run of at least `length`; -1 when there is none.
    int next(int length, int from) {
        if (length > longestKept || from >= longestRun.length) {
            return -1;
        }
        int first = (length - 1) * words;
        int word = from >>> 6;
        long found = rows[first + word] & -1L << from;
        if (found == 0) {
            word = nextWord(length, word + 1);
            if (word < 0) {
                return -1;
            }
            found = rows[first + word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(found);
    }

    private int nextWord(int length, int from) {
        int first = (length - 1) * summaryWords;
        for (int i = from >>> 6; i < summaryWords; i++) {
            long found = summary[first + i] & (i == from >>> 6 ? -1L << from : -1L);
            if (found != 0) {
                return (i << 6) + Long.numberOfTrailingZeros(found);
            }
        }
        return -1;
    }

    private void add(int length, int row) {
        int word = row >>> 6;
        rows[(length - 1) * words + word] |= 1L << row;
        summary[(length - 1) * summaryWords + (word >>> 6)] |= 1L << word;
    }

    private void remove(int length, int row) {
        int word = row >>> 6;
        int at = (length - 1) * words + word;
        rows[at] &= ~(1L << row);
        if (rows[at] == 0) {
            summary[(length - 1) * summaryWords + (word >>> 6)] &= ~(1L << word);
        }
    }

    private static int wordsFor(int bits) {
        return (bits + Long.SIZE - 1) / Long.SIZE;
    }
}
