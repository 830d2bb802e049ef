package io.frontrow.booking.application.port.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.adapter.out.redis.RedisIdempotencyKeys;
import io.frontrow.booking.application.port.out.IdempotencyKeys.Binding;
import io.frontrow.booking.application.port.out.IdempotencyKeys.Claim;
import io.frontrow.embedded.EmbeddedServers;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.redis.client.RedisOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Against a real Redis.
class RedisIdempotencyKeysTest extends IdempotencyKeysContract {
    private static final Vertx VERTX = Vertx.vertx();
    private final Binding order = new Binding(UUID.randomUUID(), "a key", UUID.randomUUID());

    @AfterAll
    static void stop() {
        VERTX.closeAndAwait();
    }

    @Override
    IdempotencyKeys keys() {
        return new RedisIdempotencyKeys(redis(EmbeddedServers.shared().redis()), Duration.ofSeconds(5));
    }

    @Test
    void aRedisThatIsNotThereIsNotWaitedFor() {
        var keys = new RedisIdempotencyKeys(redis("redis://localhost:1"), Duration.ofSeconds(5));
        for (int i = 0; i < 1000; i++) {
            assertEquals(Claim.UNKNOWN, keys.claim(order).toCompletableFuture().join());
            keys.accepted(order);
            keys.unconfirmed(order);
            keys.release(order).toCompletableFuture().join();
        }
    }

    @Test
    void aRedisThatDoesNotAnswerCostsTheLimitAFewTimesOnly() throws IOException {
        try (var silent = new ServerSocket(0)) {
            var keys = new RedisIdempotencyKeys(redis("redis://localhost:" + silent.getLocalPort()), Duration.ofMillis(100));
            long start = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                assertEquals(Claim.UNKNOWN, keys.claim(order).toCompletableFuture().join());
            }
            assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos(), "200 orders waited 100 ms each");
        }
    }

    private static RedisAPI redis(String url) {
        return RedisAPI.api(Redis.createClient(VERTX, new RedisOptions().setConnectionString(url).setMaxPoolWaiting(100)));
    }
}
