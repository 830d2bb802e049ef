package io.frontrow.booking.adapter.out.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Spares everybody the waiting for a neighbour that does not answer: after five failures in a row only one call a second
/// is let through, until one succeeds. Thread-safe.
final class Circuit {
    private static final int FAILURES_IN_A_ROW = 5;
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
    private final LongSupplier nanoTime;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong nextTryNanos = new AtomicLong();

    Circuit(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    boolean letsThrough() {
        if (failures.get() < FAILURES_IN_A_ROW) {
            return true;
        }
        long now = nanoTime.getAsLong();
        long nextTry = nextTryNanos.get();
        return now - nextTry >= 0 && nextTryNanos.compareAndSet(nextTry, now + PAUSE_NANOS);
    }

    void succeeded() {
        if (failures.get() > 0) {
            failures.set(0);
        }
    }

    void failed() {
        if (failures.incrementAndGet() == FAILURES_IN_A_ROW) {
            nextTryNanos.set(nanoTime.getAsLong() + PAUSE_NANOS);
        }
    }
}
