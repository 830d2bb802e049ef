package io.frontrow.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// PostgreSQL, Kafka and Redis whose faults are wanted: each goes away and comes back at the same address with the same data.
/// Not thread-safe.
public final class BreakableServers implements AutoCloseable {
    /// A broker that gets no processor time for a moment is not dead.
    private static final Map<String, String> PATIENT_SESSION =
            Map.of("broker.session.timeout.ms", "9000", "broker.heartbeat.interval.ms", "1000");

    private final Path folder;
    private final int postgresPort = FreePorts.next();
    private final RestartableKafka kafka;
    private final EmbeddedRedisServer redis;
    private EmbeddedPostgresServer postgres;

    private BreakableServers(Path folder) {
        this.folder = folder;
        this.kafka = new RestartableKafka(folder.resolve("kafka"), PATIENT_SESSION);
        startPostgres();
        kafka.start();
        redis = EmbeddedRedisServer.start(folder.resolve("redis"), Durability.SAFE);
    }

    /// All of them are up when this returns.
    public static BreakableServers start(ServerFolder folder) {
        return new BreakableServers(folder.path());
    }

    public ServerAddresses addresses() {
        return new ServerAddresses(kafka.bootstrapServers(), "jdbc:postgresql://localhost:" + postgresPort + "/frontrow",
                EmbeddedPostgresServer.USER, redis.url());
    }

    public void stopKafka() {
        kafka.stop();
    }

    public void startKafka() {
        kafka.start();
    }

    /// Open transactions are rolled back, connections are closed.
    public void stopPostgres() {
        postgres.close();
        postgres = null;
    }

    public void startPostgres() {
        postgres = EmbeddedPostgresServer.start(folder.resolve("postgres"), Durability.SAFE, postgresPort);
    }

    /// The server and all its sessions, to be stopped and woken with signals.
    public Stream<ProcessHandle> postgresProcesses() {
        try {
            long pid = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst().strip());
            return ProcessHandle.of(pid).stream().flatMap(first -> Stream.concat(Stream.of(first), first.descendants()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Redis forgets everything.
    public void wipeRedis() {
        redis.wipe();
    }

    @Override
    public void close() {
        kafka.close();
        redis.close();
        if (postgres != null) {
            stopPostgres();
        }
    }
}
