package io.frontrow.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.OptionalInt;

/// What the command line asks of the local run.
///
/// @param fresh whether to forget the data of earlier runs
/// @param nodes application processes, on consecutive ports
/// @param crowd buyers to send, or empty to run until Ctrl-C
/// @param firstPort the port of the first process
public record LocalOptions(boolean fresh, int nodes, OptionalInt crowd, int firstPort) {
    private static final int MAX_NODES = 8;
    private static final int MAX_CROWD = 1_000_000;

    public LocalOptions {
        if (nodes < 1 || nodes > MAX_NODES) {
            throw new IllegalArgumentException("-Dnodes is 1 to " + MAX_NODES + ", not " + nodes);
        }
        if (crowd.isPresent() && (crowd.getAsInt() < 1 || crowd.getAsInt() > MAX_CROWD)) {
            throw new IllegalArgumentException("-Dcrowd is 1 to " + MAX_CROWD + ", not " + crowd.getAsInt());
        }
    }

    /// `-Dfresh`, `-Dnodes=2`, `-Dcrowd=1000`, and the variable `QUARKUS_HTTP_PORT`.
    static LocalOptions given() {
        var fresh = System.getProperty("fresh");
        var crowd = System.getProperty("crowd");
        var port = System.getenv("QUARKUS_HTTP_PORT");
        return new LocalOptions(
                fresh != null && !fresh.equals("false"),
                number("-Dnodes", System.getProperty("nodes", "1")),
                crowd == null ? OptionalInt.empty() : OptionalInt.of(number("-Dcrowd", crowd)),
                number("QUARKUS_HTTP_PORT", port == null ? "8080" : port));
    }

    /// Fails with what to do when another program listens on a port that is needed.
    void requireFreePorts() {
        for (int port = firstPort; port < firstPort + nodes; port++) {
            try (var socket = new ServerSocket(port)) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                throw new IllegalStateException("port " + port + " is in use; choose another with QUARKUS_HTTP_PORT", e);
            }
        }
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is a number, not " + value, e);
        }
    }
}
