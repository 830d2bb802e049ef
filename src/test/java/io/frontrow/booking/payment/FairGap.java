package io.frontrow.booking.payment;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// How long the other racer waits so that paying wins half of the races, on any machine: a tenth longer after each lost race,
/// a tenth shorter after each won one. So the races meet where they are decided, within some twenty races even where
/// everything takes ten times as long, and wherever the machine's pace goes. Thread-safe.
final class FairGap {
    private static final double STEP = 1.1;
    private static final long SHORTEST_NANOS = 50_000;
    private static final long LONGEST_NANOS = 1_000_000_000;
    private final AtomicLong nanos = new AtomicLong(5_000_000);

    double millis() {
        return nanos.get() / 1e6;
    }

    void await() {
        LockSupport.parkNanos(nanos.get());
    }

    /// Returns what it is told.
    boolean tell(boolean paid) {
        nanos.updateAndGet(gap -> Math.clamp((long) (paid ? gap / STEP : gap * STEP), SHORTEST_NANOS, LONGEST_NANOS));
        return paid;
    }
}
