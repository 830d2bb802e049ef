package io.frontrow.embedded;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// PostgreSQL, Kafka and Redis, started together in 2 to 9 seconds, with their data in one folder.
public final class EmbeddedServers implements AutoCloseable {
    private final EmbeddedPostgresServer postgres;
    private final EmbeddedKafkaServer kafka;
    private final EmbeddedRedisServer redis;

    private EmbeddedServers(EmbeddedPostgresServer postgres, EmbeddedKafkaServer kafka, EmbeddedRedisServer redis) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.redis = redis;
    }

    /// Starts the three in parallel; what a former start left in the folder is used again.
    public static EmbeddedServers start(ServerFolder folder, Durability durability) {
        KafkaLogging.quiet();
        Path path = folder.path();
        var postgres = CompletableFuture.supplyAsync(
                () -> EmbeddedPostgresServer.start(path.resolve("postgres"), durability), Thread::startVirtualThread);
        var redis = CompletableFuture.supplyAsync(
                () -> EmbeddedRedisServer.start(path.resolve("redis"), durability), Thread::startVirtualThread);
        var kafka = EmbeddedKafkaServer.start(path.resolve("kafka"));
        return new EmbeddedServers(postgres.join(), kafka, redis.join());
    }

    /// The servers of this JVM's tests: started at the first call, stopped when the JVM ends, the same for every class loader.
    public static ServerAddresses shared() {
        try {
            var home = Class.forName(SharedServers.class.getName(), true, ClassLoader.getSystemClassLoader());
            var addresses = (Map<?, ?>) home.getMethod("addresses").invoke(null);
            return ServerAddresses.of(addresses);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the embedded servers do not start", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public ServerAddresses addresses() {
        return new ServerAddresses(kafka.bootstrapServers(), postgres.jdbcUrl(), EmbeddedPostgresServer.USER, redis.url());
    }

    /// Stops the three; their data stays.
    @Override
    public void close() {
        kafka.close();
        redis.close();
        postgres.close();
    }
}
