package io.frontrow.booking.adapter.in.timer;

import io.frontrow.booking.application.port.in.ForgetKeys;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Every minute, on every node; a minute without the database is made up for by the next.
@ApplicationScoped
public class ForgettingTimer {
    private static final Logger LOG = Logger.getLogger(ForgettingTimer.class);
    private final ForgetKeys forgetKeys;

    public ForgettingTimer(ForgetKeys forgetKeys) {
        this.forgetKeys = forgetKeys;
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() {
        try {
            forgetKeys.forget();
        } catch (RuntimeException e) {
            LOG.warnf("old idempotency keys are not forgotten yet: %s", e);
        }
    }
}
