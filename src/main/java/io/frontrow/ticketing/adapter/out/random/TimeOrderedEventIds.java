package io.frontrow.ticketing.adapter.out.random;

import io.frontrow.ticketing.application.port.out.EventIds;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/// UUIDs of version 7: the time in milliseconds, then 74 random bits.
public final class TimeOrderedEventIds implements EventIds {
    private static final int TIME_SHIFT = 16;
    private static final long VERSION_7 = 0x7000L;
    private static final long RANDOM_12_BITS = 0x0FFFL;
    private static final long RANDOM_62_BITS = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    public TimeOrderedEventIds(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        long high = clock.millis() << TIME_SHIFT | VERSION_7 | random.nextLong() & RANDOM_12_BITS;
        return new UUID(high, VARIANT | random.nextLong() & RANDOM_62_BITS);
    }
}
