package io.frontrow.booking.adapter.in.rest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;

/// How many orders may be under way at once. A crowd that comes in one moment is let in; a queue that does not go away is
/// not: when orders were refused in a tenth of a second, and even the fastest that was accepted took too long (after CoDel, RFC 8289, which judges a
/// queue by its shortest wait), a third is let in, until nobody was refused for a tenth of a second; then a quarter more in each, and all
/// after a second without orders. Thread-safe; times are those of one nano clock.
final class Admission {
    private static final int LEAST = 16;
    static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long NOBODY = Long.MAX_VALUE;

    private final int most;
    private final int few;
    private final long mostWaitNanos;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicLong windowEnd;
    private final LongAccumulator shortest = new LongAccumulator(Math::min, NOBODY);
    private volatile int limit;
    private volatile boolean refused;

    /// @param most orders at once, at least 16
    /// @param mostWait how long the fastest may take when there are too many
    Admission(int most, Duration mostWait, long nowNanos) {
        this.most = Math.max(LEAST, most);
        this.few = this.most / 3;
        this.mostWaitNanos = mostWait.toNanos();
        this.windowEnd = new AtomicLong(nowNanos + WINDOW_NANOS);
        this.limit = this.most;
    }

    /// Whether one more may come in; each that does has to [#leave].
    boolean enter(long nowNanos) {
        adapt(nowNanos);
        if (inside.incrementAndGet() <= limit) {
            return true;
        }
        inside.decrementAndGet();
        refused = true;
        return false;
    }

    /// @param accepted what was refused on its way mostly waited for nobody, so it says nothing of the queue
    void leave(boolean accepted, long enteredNanos, long nowNanos) {
        inside.decrementAndGet();
        if (accepted) {
            shortest.accumulate(nowNanos - enteredNanos);
        }
    }

    int inside() {
        return inside.get();
    }

    private void adapt(long nowNanos) {
        long end = windowEnd.get();
        if (nowNanos - end >= 0 && windowEnd.compareAndSet(end, nowNanos + WINDOW_NANOS)) {
            long wait = shortest.getThenReset();
            boolean tooMany = refused;
            refused = false;
            if (nowNanos - end >= QUIET_NANOS) {
                limit = most;
            } else if (!tooMany) {
                limit += Math.min(most - limit, limit / 4);
            } else if (wait != NOBODY && wait > mostWaitNanos) {
                limit = few;
            }
        }
    }
}
