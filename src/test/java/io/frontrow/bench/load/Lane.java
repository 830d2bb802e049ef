package io.frontrow.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Runs one plan. When the time of a request comes it is sent by the next free connection, and its time runs from when it
/// should have been sent.
abstract class Lane {
    static final double NANOS = 1e9;

    final LoadPlan plan;
    final Requests requests;
    final Outcomes outcomes;
    private final Selector selector;
    private final int port;
    private final ArrayDeque<Connection> free = new ArrayDeque<>();
    private final List<Connection> all = new ArrayList<>();
    private long startNanos;
    private int next;
    private int underWay;

    Lane(LoadPlan plan, Requests requests, Selector selector, int port, Outcomes outcomes) throws IOException {
        this.plan = plan;
        this.requests = requests;
        this.selector = selector;
        this.port = port;
        this.outcomes = outcomes;
        for (int i = 0; i < plan.connections(); i++) {
            free.add(open());
        }
    }

    /// The answer is complete.
    abstract void answered(Connection connection);

    /// Part of a stream has come, which has to be read to its end.
    abstract void streamed(Connection connection, ByteBuffer bytes);

    void start(long nanos) {
        startNanos = nanos + (long) (plan.afterSeconds() * NANOS);
        outcomes.start(startNanos);
    }

    /// Sends what is due.
    void send(long now) {
        while (!free.isEmpty() && mayGoOn(now) && dueNanos(now) <= now) {
            sendOn(free.poll(), dueNanos(now));
        }
    }

    /// Until a request is due; very long when the plan has not begun or is over, or no connection is free for it.
    long nanosToNext(long now) {
        return free.isEmpty() || !mayGoOn(now) ? Long.MAX_VALUE : dueNanos(now) - now;
    }

    boolean isOver(long now) {
        return now - startNanos >= 0 && !mayGoOn(now) && underWay == 0;
    }

    void done(Connection connection) {
        idle(connection);
        free.add(connection);
    }

    /// Closes it, and another one takes its place.
    void replace(Connection connection) {
        idle(connection);
        connection.close();
        all.remove(connection);
        free.remove(connection);
        try {
            free.add(open());
        } catch (IOException e) {
            throw new UncheckedIOException("the application does not take connections any more", e);
        }
    }

    void broken(Connection connection) {
        if (connection.busy) {
            outcomes.broken();
        }
        replace(connection);
    }

    LoadResult close() {
        all.forEach(Connection::close);
        long should = plan.perSecond() == 0 ? next : (long) (plan.perSecond() * plan.seconds());
        outcomes.end(next, plan.count() > 0 ? Math.min(should, plan.count()) : should, underWay);
        return outcomes.result();
    }

    private void idle(Connection connection) {
        underWay -= connection.busy ? 1 : 0;
        connection.busy = false;
    }

    private Connection open() throws IOException {
        var connection = new Connection(this, selector, port);
        all.add(connection);
        return connection;
    }

    private boolean mayGoOn(long now) {
        return now - startNanos >= 0 && now - startNanos < plan.seconds() * NANOS && next < requests.most()
                && (plan.count() == 0 || next < plan.count());
    }

    private long dueNanos(long now) {
        return plan.perSecond() == 0 ? now : startNanos + (long) (next / plan.perSecond() * NANOS);
    }

    private void sendOn(Connection connection, long due) {
        connection.number = next++;
        connection.intendedNanos = due;
        connection.busy = true;
        underWay++;
        try {
            requests.write(connection.number, connection.request());
            connection.send();
            sent();
        } catch (IOException e) {
            broken(connection);
        }
    }

    void sent() {}
}
