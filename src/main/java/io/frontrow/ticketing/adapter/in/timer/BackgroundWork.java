package io.frontrow.ticketing.adapter.in.timer;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Work that is done again and again with pauses between, never twice at once. A failure is logged when it
/// begins and when it is over, and the work goes on.
final class BackgroundWork implements Runnable {
    private static final Logger LOG = Logger.getLogger(BackgroundWork.class);

    private final String name;
    private final Runnable work;
    private Future<?> schedule;
    private boolean failing;

    BackgroundWork(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    void start(ScheduledExecutorService executor, long pauseMillis) {
        schedule = executor.scheduleWithFixedDelay(this, pauseMillis, pauseMillis, TimeUnit.MILLISECONDS);
    }

    void stop() {
        if (schedule != null) {
            schedule.cancel(false);
        }
    }

    /// The outermost loop: whatever went wrong, the next time may go well.
    @Override
    public void run() {
        try {
            work.run();
            if (failing) {
                LOG.infof("%s works again", name);
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf(e, "%s fails, and is tried again and again", name);
            }
            failing = true;
        }
    }
}
