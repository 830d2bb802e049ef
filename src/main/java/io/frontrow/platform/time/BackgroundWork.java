package io.frontrow.platform.time;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Work that is done again and again with pauses between, never twice at once. A failure is logged when it
/// begins and when it is over, and the work goes on.
public final class BackgroundWork implements Runnable {
    private static final Logger LOG = Logger.getLogger(BackgroundWork.class);

    private final String name;
    private final Runnable work;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile ScheduledExecutorService executor;
    private Future<?> schedule;
    private boolean failing;

    public BackgroundWork(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    public void start(ScheduledExecutorService executor, long pauseMillis) {
        this.executor = executor;
        schedule = executor.scheduleWithFixedDelay(this, pauseMillis, pauseMillis, TimeUnit.MILLISECONDS);
    }

    public void stop() {
        executor = null;
        if (schedule != null) {
            schedule.cancel(false);
        }
    }

    /// Does it now, without a pause, on another thread. Never blocks; nothing happens before the start.
    public void wake() {
        var running = executor;
        if (running != null && woken.compareAndSet(false, true)) {
            running.execute(this);
        }
    }

    /// The outermost loop: whatever went wrong, the next time may go well.
    @Override
    public synchronized void run() {
        woken.set(false);
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
