package io.frontrow.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// One Kafka node, broker and controller at once, as threads of this JVM, on free ports of the loopback
/// interface.
final class EmbeddedKafkaServer implements EmbeddedServer {
    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafkaServer(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static EmbeddedKafkaServer start(Path folder) {
        return start(folder, FreePorts.next(), Map.of());
    }

    static EmbeddedKafkaServer start(Path folder, int port, Map<String, String> more) {
        format(folder);
        var settings = settings(folder, port, FreePorts.next());
        settings.putAll(more);
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafkaServer(server, port);
    }

    String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder) {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toString())
                    .addDirectory(folder.toString())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka cannot format " + folder, e);
        }
    }

    private static Map<String, String> settings(Path folder, int port, int controllerPort) {
        var settings = new HashMap<>(Map.of(
                "process.roles", "broker,controller",
                "node.id", "" + NODE,
                "log.dirs", folder.toString(),
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.voters", NODE + "@localhost:" + controllerPort,
                "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "auto.create.topics.enable", "false",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "controlled.shutdown.enable", "false"));
        settings.putAll(oneNode());
        return settings;
    }

    private static Map<String, String> oneNode() {
        return Map.ofEntries(
                Map.entry("offsets.topic.num.partitions", "3"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("log.message.timestamp.type", "LogAppendTime"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("group.min.session.timeout.ms", "1000"));
    }
}
