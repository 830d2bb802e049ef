package io.frontrow.booking.adapter.in.timer;

import io.frontrow.booking.application.port.in.FinishPayments;
import io.frontrow.booking.adapter.wiring.PaymentMetrics;
import io.frontrow.platform.time.BackgroundWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/// Refunds what is owed, asks about what is open, and counts the money. Every node does all of it.
@ApplicationScoped
public class PaymentTimer {
    private static final long REFUND_PAUSE_MILLIS = 500;
    private static final long RECONCILE_PAUSE_MILLIS = 2_000;
    private static final long COUNT_PAUSE_MILLIS = 60_000;
    private final ScheduledExecutorService executor;
    private final BackgroundWork refunding;
    private final BackgroundWork reconciling;
    private final BackgroundWork counting;

    public PaymentTimer(ScheduledExecutorService executor, FinishPayments finishPayments, PaymentMetrics metrics) {
        this.executor = executor;
        this.refunding = new BackgroundWork("refunding payments", finishPayments::refund);
        this.reconciling = new BackgroundWork("asking about undecided payments", finishPayments::reconcile);
        this.counting = new BackgroundWork("counting the money", metrics::count);
    }

    void start(@Observes StartupEvent started) {
        refunding.start(executor, REFUND_PAUSE_MILLIS);
        reconciling.start(executor, RECONCILE_PAUSE_MILLIS);
        counting.start(executor, COUNT_PAUSE_MILLIS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        List.of(refunding, reconciling, counting).forEach(BackgroundWork::stop);
    }
}
