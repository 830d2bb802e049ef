package io.frontrow.ticketing.adapter.in.timer;

import io.frontrow.platform.time.BackgroundWork;
import io.frontrow.ticketing.adapter.out.postgres.PostgresEvents;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/// Forgets the keys of events that were created long ago. Every node does it.
@ApplicationScoped
public class CreationKeysTimer {
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private final ScheduledExecutorService executor;
    private final BackgroundWork forgetting;

    public CreationKeysTimer(ScheduledExecutorService executor, PostgresEvents events) {
        this.executor = executor;
        this.forgetting = new BackgroundWork("forgetting the keys of old events", events::forgetOldKeys);
    }

    void start(@Observes StartupEvent started) {
        forgetting.start(executor, PAUSE.toMillis());
    }

    void stop(@Observes ShutdownEvent stopping) {
        forgetting.stop();
    }
}
