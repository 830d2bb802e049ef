package io.frontrow.identity.adapter.in.timer;

import io.frontrow.identity.adapter.out.memory.RevokedHere;
import io.frontrow.identity.adapter.out.postgres.PostgresFailedLogIns;
import io.frontrow.identity.adapter.out.postgres.PostgresRevokedTokens;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/// Reads the newly revoked tokens from PostgreSQL, often enough that a token is dead everywhere within a
/// second, and all of them before the first request is served. Now and then it forgets what identity need not keep.
@Readiness
@ApplicationScoped
public class RevocationTimer implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(RevocationTimer.class);
    private static final long PERIOD_MILLIS = 400;
    private static final long SWEEP_EVERY = 150;

    private final PostgresRevokedTokens stored;
    private final RevokedHere here;
    private final PostgresFailedLogIns failedLogIns;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("revoked-tokens").daemon().factory());
    private volatile Instant readUntil = Instant.EPOCH;
    private long rounds;
    private boolean failing;

    public RevocationTimer(PostgresRevokedTokens stored, RevokedHere here, PostgresFailedLogIns failedLogIns,
            InstantSource clock) {
        this.stored = stored;
        this.here = here;
        this.failedLogIns = failedLogIns;
        this.clock = clock;
    }

    /// The server opens its port only when all observers of the start have returned.
    void start(@Observes StartupEvent start) {
        read();
        timer.scheduleWithFixedDelay(this::round, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent end) {
        timer.shutdownNow();
    }

    private void read() {
        readUntil = stored.readSince(readUntil, here::add);
    }

    private void round() {
        try {
            read();
            if (rounds++ % SWEEP_EVERY == 0) {
                here.sweep(clock.instant());
                stored.deleteExpired();
                failedLogIns.deleteEnded();
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf("the revoked tokens cannot be read, trying again: %s", e.getCause());
            }
            failing = true;
        }
    }

    @Override
    public HealthCheckResponse call() {
        boolean loaded = !readUntil.equals(Instant.EPOCH);
        return HealthCheckResponse.named("revoked tokens loaded").status(loaded).build();
    }
}
