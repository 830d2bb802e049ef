package io.frontrow.embedded;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

    /// Starts the three in parallel; what a former start left in the folder is used again. All of them, or
    /// none: when one fails, the others are stopped.
    public static EmbeddedServers start(ServerFolder folder, Durability durability) {
        KafkaLogging.quiet();
        var postgres = begin(() -> EmbeddedPostgresServer.start(folder.path().resolve("postgres"), durability));
        var redis = begin(() -> EmbeddedRedisServer.start(folder.path().resolve("redis"), durability));
        var kafka = begin(() -> EmbeddedKafkaServer.start(folder.path().resolve("kafka")));
        try {
            CompletableFuture.allOf(postgres, redis, kafka).join();
        } catch (CompletionException e) {
            Stream.of(kafka, redis, postgres).filter(started -> !started.isCompletedExceptionally())
                    .forEach(started -> started.join().close());
            throw new IllegalStateException("the embedded servers do not start: " + e.getCause().getMessage(), e.getCause());
        }
        return new EmbeddedServers(postgres.join(), kafka.join(), redis.join());
    }

    /// The servers of this JVM's tests: started at the first call, stopped when the JVM ends, the same for
    /// every class loader.
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

    private static <T extends EmbeddedServer> CompletableFuture<T> begin(Supplier<T> start) {
        var classes = Thread.currentThread().getContextClassLoader();
        return CompletableFuture.supplyAsync(start, task -> {
            var thread = Thread.ofPlatform().name("embedded-server-start").unstarted(task);
            thread.setContextClassLoader(classes);
            thread.start();
        });
    }

}
