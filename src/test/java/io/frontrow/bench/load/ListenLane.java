package io.frontrow.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// Listeners who stay. What counts is how long after the last order of the run each of them hears of a change.
final class ListenLane extends Lane {
    private static final int OK = 200;
    private static final String CHANGE = "event:availability";
    /// So long they stay after the last order.
    private static final long STAY_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final LastOrder lastOrder;

    ListenLane(LoadPlan plan, Requests requests, Selector selector, int port, Outcomes outcomes, LastOrder lastOrder)
            throws IOException {
        super(plan.atMost(plan.connections()), requests, selector, port, outcomes);
        this.lastOrder = lastOrder;
    }

    @Override
    void answered(Connection connection) {
        outcomes.record(connection.status(), connection.intendedNanos, System.nanoTime());
    }

    @Override
    void streamed(Connection connection, ByteBuffer bytes) {
        var text = StandardCharsets.UTF_8.decode(bytes).toString();
        if (lastOrder.nanos != 0 && text.contains(CHANGE)) {
            outcomes.record(OK, lastOrder.nanos, System.nanoTime());
        }
    }

    @Override
    boolean isOver(long now) {
        return lastOrder.nanos != 0 && now - lastOrder.nanos > STAY_NANOS;
    }
}
