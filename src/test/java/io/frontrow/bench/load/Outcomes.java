package io.frontrow.bench.load;

import io.frontrow.bench.load.LoadResult.Times;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/// Counts and times what one lane's requests came to.
final class Outcomes {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int DIGITS = 3;

    private final Histogram good = new Histogram(DIGITS);
    private final Histogram refused = new Histogram(DIGITS);
    private final long[] statuses = new long[1_000];
    private final Path file;
    private final DataOutputStream ids;
    private long startNanos;
    private long lastNanos;
    private long lastGoodNanos;
    private long sent;
    private long unsent;
    private long unanswered;

    Outcomes(Path file) throws IOException {
        this.file = file;
        this.ids = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    void start(long nanos) {
        startNanos = nanos;
        lastNanos = nanos;
        lastGoodNanos = nanos;
    }

    void record(int status, long intendedNanos, long now) {
        statuses[status]++;
        lastNanos = now;
        if (status / 100 == 2) {
            lastGoodNanos = now;
            good.recordValue(Math.max(0, now - intendedNanos));
        } else {
            refused.recordValue(Math.max(0, now - intendedNanos));
        }
    }

    /// The answer's body begins with the booking's id: `{"id":"…`.
    void accepted(byte[] body) {
        try {
            long high = 0;
            long low = 0;
            for (int i = 7, digits = 0; digits < 32; i++) {
                int digit = Character.digit(body[i], 16);
                if (digit >= 0) {
                    high = digits < 16 ? high << 4 | digit : high;
                    low = digits < 16 ? low : low << 4 | digit;
                    digits++;
                }
            }
            ids.writeLong(high);
            ids.writeLong(low);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void broken() {
        statuses[0]++;
    }

    void end(long sentCount, long should, int underWay) {
        sent = sentCount;
        unanswered = underWay;
        unsent = Math.max(0, should - sentCount);
    }

    LoadResult result() {
        try {
            ids.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Integer, Long> counts = new TreeMap<>();
        for (int status = 0; status < statuses.length; status++) {
            if (statuses[status] > 0) {
                counts.put(status, statuses[status]);
            }
        }
        return new LoadResult(sent, unsent, unanswered, counts, (lastNanos - startNanos) / Lane.NANOS,
                (lastGoodNanos - startNanos) / Lane.NANOS, times(good), times(refused), file.toString());
    }

    private static Times times(Histogram of) {
        return new Times(of.getTotalCount(), millis(of, 50), millis(of, 99), of.getMaxValue() / NANOS_PER_MILLI);
    }

    private static double millis(Histogram of, double percentile) {
        return Math.round(of.getValueAtPercentile(percentile) / NANOS_PER_MILLI * 1_000) / 1_000.0;
    }
}
