package io.frontrow.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;

/// Orders that are followed, each on its booking's stream, until their seats are held: that is the time which counts.
final class FollowLane extends Lane {
    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final int ID_START = 7;
    private static final int ID_END = 43;
    private static final String HELD = "PENDING_PAYMENT";

    FollowLane(LoadPlan plan, Requests requests, Selector selector, int port, Outcomes outcomes) throws IOException {
        super(plan, requests, selector, port, outcomes);
    }

    @Override
    void answered(Connection connection) {
        if (connection.status() != ACCEPTED) {
            outcomes.record(connection.status(), connection.intendedNanos, System.nanoTime());
            done(connection);
            return;
        }
        outcomes.accepted(connection.bodyStart());
        var id = new String(connection.bodyStart(), ID_START, ID_END - ID_START, StandardCharsets.US_ASCII);
        connection.request()
                .put(Requests.bytes("GET " + plan.path() + "/" + id + "/stream HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                        + "Accept: text/event-stream\r\nAuthorization: Bearer "))
                .put(requests.token(connection.number)).put(Requests.bytes("\r\n\r\n"));
        try {
            connection.send();
        } catch (IOException _) {
            broken(connection);
        }
    }

    @Override
    void streamed(Connection connection, ByteBuffer bytes) {
        var text = StandardCharsets.UTF_8.decode(bytes).toString();
        if (text.contains(HELD)) {
            outcomes.record(OK, connection.intendedNanos, System.nanoTime());
            replace(connection);
        } else if (text.contains("FAILED")) {
            outcomes.record(409, connection.intendedNanos, System.nanoTime());
            replace(connection);
        }
    }
}
