package io.frontrow.identity.adapter.in.redis;

import io.frontrow.identity.adapter.out.memory.RevokedHere;
import io.frontrow.identity.adapter.out.redis.RedisRevocationNews;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Hears from Redis which tokens were revoked on other nodes, a millisecond later. It may be deaf for a while:
/// the timer that reads PostgreSQL twice a second misses nothing.
@ApplicationScoped
public class RevocationListener {
    private static final Logger LOG = Logger.getLogger(RevocationListener.class);
    private static final long RETRY_MILLIS = 1_000;

    private final ReactiveRedisDataSource redis;
    private final RevokedHere revoked;
    private final Vertx vertx;
    private volatile boolean stopped;

    public RevocationListener(ReactiveRedisDataSource redis, RevokedHere revoked, Vertx vertx) {
        this.redis = redis;
        this.revoked = revoked;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent start) {
        subscribe();
    }

    void stop(@Observes ShutdownEvent end) {
        stopped = true;
    }

    /// Each subscription starts at most one successor, however many ways it ends in.
    private void subscribe() {
        var ended = new AtomicBoolean();
        Runnable again = () -> {
            if (!stopped && ended.compareAndSet(false, true)) {
                vertx.setTimer(RETRY_MILLIS, timer -> subscribe());
            }
        };
        redis.pubsub(String.class)
                .subscribe(List.of(RedisRevocationNews.CHANNEL), this::hear, again, failure -> again.run())
                .subscribe().with(subscriber -> LOG.debug("listening to Redis"), failure -> again.run());
    }

    private void hear(String message) {
        var words = message.split(" ");
        try {
            revoked.add(UUID.fromString(words[0]), Instant.ofEpochSecond(Long.parseLong(words[1])));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.warnf("not a revocation: %s", message);
        }
    }
}
