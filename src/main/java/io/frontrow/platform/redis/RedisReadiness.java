package io.frontrow.platform.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Says whether Redis answers, and is up in both cases: the sale goes on without it, so a process without Redis must keep its
/// traffic.
@Readiness
@ApplicationScoped
public class RedisReadiness implements AsyncHealthCheck {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final ReactiveRedisDataSource redis;

    RedisReadiness(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return redis.execute("PING").ifNoItem().after(LIMIT).fail()
                .map(pong -> "answers")
                .onFailure().recoverWithItem("does not answer; the sale goes on without it")
                .map(state -> HealthCheckResponse.named("Redis").up().withData("redis", state).build());
    }
}
