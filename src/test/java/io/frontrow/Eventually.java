package io.frontrow;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Waits for a fact with a deadline, by asking again every 10 ms. The last failure is the one that is
/// reported.
public final class Eventually {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private Eventually() {}

    /// Something that is true sooner or later.
    @FunctionalInterface
    public interface Fact {
        boolean holds() throws Exception;
    }

    /// Something that stops throwing sooner or later.
    @FunctionalInterface
    public interface Assertion {
        void check() throws Exception;
    }

    /// Returns as soon as the fact holds.
    public static void within(Duration limit, Fact fact) {
        within(limit, () -> {
            if (!fact.holds()) {
                throw new AssertionError("not true within " + limit);
            }
        });
    }

    /// Returns as soon as the assertion passes.
    public static void within(Duration limit, Assertion assertion) {
        long start = System.nanoTime();
        while (true) {
            try {
                assertion.check();
                return;
            } catch (AssertionError | Exception failure) {
                if (System.nanoTime() - start > limit.toNanos()) {
                    throw new AssertionError("not within " + limit + ": " + failure.getMessage(), failure);
                }
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /// Whether the fact holds before the limit; returns as soon as it does.
    public static boolean happens(Duration limit, Fact fact) {
        try {
            within(limit, fact);
            return true;
        } catch (AssertionError tooLate) {
            return false;
        }
    }

    /// Returns the value as soon as there is one.
    public static <T> T value(Duration limit, Supplier<Optional<T>> supplier) {
        long start = System.nanoTime();
        while (true) {
            var value = supplier.get();
            if (value.isPresent()) {
                return value.get();
            }
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new AssertionError("no value within " + limit);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
