package io.frontrow.embedded;

import java.nio.file.Path;
import java.util.Map;

/// A Kafka of a test's own, which goes away and comes back at the same address with the same data.
public final class RestartableKafka implements AutoCloseable {
    /// The controller lets a broker come back only when the session of the former one has ended.
    private static final Map<String, String> SHORT_SESSION =
            Map.of("broker.session.timeout.ms", "2000", "broker.heartbeat.interval.ms", "500");

    private final Path folder;
    private final int port = FreePorts.next();
    private EmbeddedKafkaServer server;

    public RestartableKafka(Path folder) {
        KafkaLogging.quiet();
        this.folder = folder;
    }

    public void start() {
        server = EmbeddedKafkaServer.start(folder, port, SHORT_SESSION);
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
