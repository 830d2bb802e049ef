package io.frontrow.platform.outbox;

import io.frontrow.platform.outbox.Outbox.Carrier;

/// Empties an outbox, a batch at a time. Thread-safe.
public final class OutboxRelay implements Runnable {
    private static final int BATCH = 1_000;
    private final Outbox outbox;
    private final Carrier carrier;
    private volatile double lagSeconds;

    public OutboxRelay(Outbox outbox, Carrier carrier) {
        this.outbox = outbox;
        this.carrier = carrier;
    }

    /// Returns when less than a batch was sent: few were left, or large ones, or somebody else is sending. Blocks; an outage is thrown and
    /// nothing is lost.
    @Override
    public void run() {
        while (outbox.send(BATCH, carrier) == BATCH) {
            Thread.onSpinWait();
        }
    }

    /// Looks how old the oldest message is. Blocks.
    public void measure() {
        lagSeconds = outbox.lagSeconds();
    }

    /// As it was when it was last looked at.
    public double lagSeconds() {
        return lagSeconds;
    }
}
