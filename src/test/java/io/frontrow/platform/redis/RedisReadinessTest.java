package io.frontrow.platform.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.embedded.EmbeddedServers;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.quarkus.redis.runtime.datasource.ReactiveRedisDataSourceImpl;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RedisReadinessTest {
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Test
    void saysThatRedisAnswers() {
        assertEquals("answers", readiness(EmbeddedServers.shared().redis()).getData().orElseThrow().get("redis"));
    }

    @Test
    void staysUpWithoutRedis() {
        var response = readiness("redis://127.0.0.1:1");

        assertEquals(Status.UP, response.getStatus());
        assertEquals("does not answer; the sale goes on without it", response.getData().orElseThrow().get("redis"));
    }

    private static HealthCheckResponse readiness(String url) {
        var redis = Redis.createClient(VERTX, url);
        try {
            return new RedisReadiness(new ReactiveRedisDataSourceImpl(VERTX, redis, RedisAPI.api(redis))).call()
                    .await().atMost(Duration.ofSeconds(10));
        } finally {
            redis.close();
        }
    }
}
