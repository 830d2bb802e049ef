package io.frontrow.booking.adapter.in.redis;

import io.frontrow.booking.adapter.in.rest.BookingFollowers;
import io.frontrow.booking.adapter.out.redis.RedisBookingChanges;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Hears which bookings changed on other nodes. It may be deaf for a while: the followers look for themselves once a second.
@ApplicationScoped
public class BookingChangesListener {
    private static final Logger LOG = Logger.getLogger(BookingChangesListener.class);
    private static final long RETRY_MILLIS = 1_000;

    private final ReactiveRedisDataSource redis;
    private final RedisBookingChanges changes;
    private final BookingFollowers followers;
    private final Vertx vertx;
    private volatile boolean stopped;

    public BookingChangesListener(ReactiveRedisDataSource redis, RedisBookingChanges changes, BookingFollowers followers, Vertx vertx) {
        this.redis = redis;
        this.changes = changes;
        this.followers = followers;
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
                .subscribe(List.of(RedisBookingChanges.CHANNEL), this::hear, again, failure -> again.run())
                .subscribe().with(subscriber -> LOG.debug("listening to Redis"), failure -> again.run());
    }

    private void hear(String message) {
        try {
            followers.changed(changes.heard(message), List.of());
        } catch (IllegalArgumentException e) {
            LOG.warnf("not the ids of bookings: %s", e.getMessage());
        }
    }
}
