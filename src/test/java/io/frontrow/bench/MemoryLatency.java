package io.frontrow.bench;

import java.util.Random;

/// How long the processor waits for memory: nanoseconds for each step through an array in random order, where each step has to know
/// where the one before has led. Says whether the last cache is the machine's own, or used up by its neighbours.
final class MemoryLatency {
    private static final int INTS_IN_LINE = 16;
    private static final int STEPS = 500_000;
    private static final int WALKS = 6;

    private MemoryLatency() {}

    /// One step in an array of so many kilobytes, one line of the cache each; of the fastest walk.
    static double nanos(int kilobytes) {
        var next = cycle(kilobytes * 1024 / Integer.BYTES);
        int at = 0;
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < WALKS; i++) {
            long start = System.nanoTime();
            at = walk(next, at);
            fastest = Math.min(fastest, (System.nanoTime() - start) / (double) STEPS);
        }
        if (at % INTS_IN_LINE != 0) {
            throw new IllegalStateException("the way leads past the lines' beginnings");
        }
        return fastest;
    }

    private static int walk(int[] next, int from) {
        int at = from;
        for (int i = 0; i < STEPS; i++) {
            at = next[at];
        }
        return at;
    }

    /// Sattolo's algorithm: one circle through all lines.
    private static int[] cycle(int size) {
        var next = new int[size];
        for (int i = 0; i < size; i += INTS_IN_LINE) {
            next[i] = i;
        }
        var random = new Random(1);
        for (int line = size / INTS_IN_LINE - 1; line > 0; line--) {
            int other = random.nextInt(line) * INTS_IN_LINE;
            int kept = next[line * INTS_IN_LINE];
            next[line * INTS_IN_LINE] = next[other];
            next[other] = kept;
        }
        return next;
    }
}
