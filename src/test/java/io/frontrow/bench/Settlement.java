package io.frontrow.bench;

import io.frontrow.embedded.ServerAddresses;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// How many results stand in PostgreSQL, in bookings and in tickets both, since this was made: each projection moves its
/// positions in the transaction that writes its rows.
final class Settlement implements AutoCloseable {
    private static final long POLL_NANOS = 20_000_000;
    private static final String POSITIONS = """
            SELECT (SELECT coalesce(sum(next_result), 0) FROM booking.result_position),
                (SELECT coalesce(sum(next_result), 0) FROM ticketing.result_position)""";

    /// @param seconds since the start
    /// @param bookings results that booking has applied
    /// @param seats results that ticketing has applied
    record Look(double seconds, long bookings, long seats) {
        long both() {
            return Math.min(bookings, seats);
        }
    }

    private final Connection connection;
    private final long startNanos = System.nanoTime();
    private final long bookings;
    private final long seats;
    private final List<Look> looks = new ArrayList<>();
    private final Thread watch;
    private volatile boolean over;

    Settlement(ServerAddresses servers) {
        try {
            connection = servers.connect();
            var first = query();
            bookings = first[0];
            seats = first[1];
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer", e);
        }
        watch = Thread.ofPlatform().daemon().name("settlement").start(this::watch);
    }

    /// The first look at which as many results stand, or the last one before the limit, or before PostgreSQL went away.
    Look await(long count, double limitSeconds) {
        while (true) {
            var last = last();
            if (last.both() >= count || last.seconds() > limitSeconds || !watch.isAlive()) {
                return last;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /// What stood at that time.
    synchronized Look at(double seconds) {
        return looks.stream().filter(look -> look.seconds() <= seconds).reduce((_, later) -> later)
                .orElse(new Look(0, 0, 0));
    }

    double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    @Override
    public void close() {
        over = true;
        try {
            watch.join();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Look last() {
        return looks.isEmpty() ? new Look(0, 0, 0) : looks.getLast();
    }

    private void watch() {
        while (!over) {
            try {
                var now = query();
                add(new Look(seconds(), now[0] - bookings, now[1] - seats));
            } catch (SQLException e) {
                throw new IllegalStateException("PostgreSQL does not answer", e);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private synchronized void add(Look look) {
        looks.add(look);
    }

    private long[] query() throws SQLException {
        try (var query = connection.prepareStatement(POSITIONS); var row = query.executeQuery()) {
            row.next();
            return new long[] {row.getLong(1), row.getLong(2)};
        }
    }
}
