package io.frontrow.bench.load;

import io.frontrow.bench.load.LoadPlan.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;

/// Requests with one answer each.
final class RequestLane extends Lane {
    private static final int ACCEPTED = 202;
    private final boolean books;
    private final LastOrder lastOrder;

    RequestLane(LoadPlan plan, Requests requests, Selector selector, int port, Outcomes outcomes, LastOrder lastOrder)
            throws IOException {
        super(plan, requests, selector, port, outcomes);
        this.books = plan.kind() == Kind.BOOK;
        this.lastOrder = lastOrder;
    }

    @Override
    void sent() {
        lastOrder.nanos = System.nanoTime();
    }

    @Override
    void answered(Connection connection) {
        outcomes.record(connection.status(), connection.intendedNanos, System.nanoTime());
        if (books && connection.status() == ACCEPTED) {
            outcomes.accepted(connection.bodyStart());
        }
        done(connection);
    }

    @Override
    void streamed(Connection connection, ByteBuffer bytes) {
        throw new IllegalStateException("a stream where an answer was expected");
    }
}
