package io.frontrow.torture;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Lets time pass where a time is what is meant, not a fact to wait for: faults, crowds and measurements last.
final class Passing {
    private Passing() {}

    static void of(Duration time) {
        until(System.nanoTime() + time.toNanos());
    }

    static void until(long nanoTime) {
        while (System.nanoTime() - nanoTime < 0) {
            LockSupport.parkNanos(Math.min(nanoTime - System.nanoTime(), TimeUnit.SECONDS.toNanos(1)));
        }
    }
}
