package io.frontrow.platform.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Asks Kafka for its brokers, on a worker thread, at most once a second however often the health is asked
/// for.
@Readiness
@ApplicationScoped
public class KafkaReadiness implements HealthCheck {
    private static final String NAME = "Kafka";
    private static final int LIMIT_MILLIS = 2_000;
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Map<String, Object> settings;
    private Admin admin;
    private HealthCheckResponse last;
    private long lastNanos;

    KafkaReadiness(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        settings = new HashMap<>(connection);
        settings.putAll(Map.of("client.id", "frontrow-readiness",
                "default.api.timeout.ms", LIMIT_MILLIS, "request.timeout.ms", LIMIT_MILLIS));
    }

    @Override
    public synchronized HealthCheckResponse call() {
        if (last == null || System.nanoTime() - lastNanos > FRESH_NANOS) {
            last = ask();
            lastNanos = System.nanoTime();
        }
        return last;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    private HealthCheckResponse ask() {
        try {
            if (admin == null) {
                admin = Admin.create(settings);
            }
            int brokers = admin.describeCluster().nodes().get().size();
            return HealthCheckResponse.named(NAME).up().withData("brokers", brokers).build();
        } catch (ExecutionException e) {
            return down(e.getCause().getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down("interrupted");
        }
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named(NAME).down().withData("reason", reason).build();
    }
}
