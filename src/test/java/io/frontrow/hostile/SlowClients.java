package io.frontrow.hostile;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Connections that hold on to the server: half of them announce a body and say nothing more, the others send it by the byte.
final class SlowClients implements AutoCloseable {
    private static final int LENGTH = 100_000;
    private static final long DRIP_MILLIS = 500;
    private static final String HEAD = "POST /api/v1/users HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
            + LENGTH + "\r\n\r\n{";
    private final List<RawConnection> silent = new ArrayList<>();
    private final List<RawConnection> dripping = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private volatile int dripped;

    SlowClients(URI address, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            var connection = new RawConnection(address);
            connection.send(HEAD.getBytes(StandardCharsets.US_ASCII));
            (i % 2 == 0 ? silent : dripping).add(connection);
        }
        timer.scheduleAtFixedRate(this::drip, DRIP_MILLIS, DRIP_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// One byte more of each.
    private void drip() {
        try {
            for (var connection : dripping) {
                connection.send(new byte[] {' '});
            }
            dripped = dripped + 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many of the silent ones the server has hung up on, waiting for each.
    int hungUp() throws IOException {
        int count = 0;
        for (var connection : silent) {
            try {
                connection.read("POST");
            } catch (EOFException | SocketException e) {
                count++;
            }
        }
        return count;
    }

    /// Sends the rest of the slow ones, with whom the server has been patient; their statuses.
    List<Integer> finish() throws IOException, InterruptedException {
        timer.shutdown();
        timer.awaitTermination(1, TimeUnit.MINUTES);
        var statuses = new ArrayList<Integer>();
        for (var connection : dripping) {
            connection.send(" ".repeat(LENGTH - 1 - dripped).getBytes(StandardCharsets.US_ASCII));
            statuses.add(connection.read("POST").status());
        }
        return statuses;
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        for (var connection : silent) {
            connection.close();
        }
        for (var connection : dripping) {
            connection.close();
        }
    }
}
