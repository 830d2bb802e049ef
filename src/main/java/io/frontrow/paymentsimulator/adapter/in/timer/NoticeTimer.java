package io.frontrow.paymentsimulator.adapter.in.timer;

import io.frontrow.paymentsimulator.application.port.in.SendNotices;
import io.frontrow.platform.time.BackgroundWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Several times a second, on every node that simulates.
@ApplicationScoped
public class NoticeTimer {
    private static final long PAUSE_MILLIS = 200;
    private final ScheduledExecutorService executor;
    private final BackgroundWork sending;
    private final boolean enabled;

    public NoticeTimer(ScheduledExecutorService executor, SendNotices sendNotices,
            @ConfigProperty(name = "frontrow.payments.simulator.enabled") boolean enabled) {
        this.executor = executor;
        this.sending = new BackgroundWork("sending the simulated provider's webhooks", sendNotices::send);
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            sending.start(executor, PAUSE_MILLIS);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        sending.stop();
    }
}
