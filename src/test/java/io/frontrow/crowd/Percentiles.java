package io.frontrow.crowd;

import java.util.Arrays;
import java.util.Locale;

/// The distribution of some durations.
record Percentiles(long[] sortedNanos) {

    static Percentiles of(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /// The smallest duration that is not exceeded by this share (0 to 1) of them, in milliseconds; 0 when
    /// there are none.
    double millis(double share) {
        if (sortedNanos.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(share * sortedNanos.length);
        return sortedNanos[Math.clamp(rank - 1, 0, sortedNanos.length - 1)] / 1e6;
    }

    String text() {
        return String.format(Locale.ROOT, "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms", millis(0.50), millis(0.95), millis(0.99));
    }
}
