package io.frontrow.embedded;

import java.nio.file.Path;
import java.util.Map;

/// A Kafka of a test's own, which goes away and comes back at the same address with the same data.
public final class RestartableKafka implements AutoCloseable {
    /// The controller lets a broker come back only when the session of the former one has ended.
    private static final Map<String, String> SHORT_SESSION =
            Map.of("broker.session.timeout.ms", "2000", "broker.heartbeat.interval.ms", "500");

    private final Path folder;
    private final Map<String, String> session;
    private final int port = FreePorts.next();
    private EmbeddedKafkaServer server;

    /// So short that nobody waits for long, and that a busy machine may miss it.
    public RestartableKafka(Path folder) {
        this(folder, SHORT_SESSION);
    }

    /// @param session how long the broker may be silent towards its controller
    RestartableKafka(Path folder, Map<String, String> session) {
        KafkaLogging.quiet();
        this.folder = folder;
        this.session = session;
    }

    public void start() {
        server = EmbeddedKafkaServer.start(folder, port, session);
    }

    public void stop() {
        server.close();
        server = null;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        if (server != null) {
            stop();
        }
    }
}
