package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.seatinventory.application.port.in.DecideSeats;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InvalidSessionTimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/// Runs the seat engine of this process: one thread that lives until it is closed. Whatever goes wrong with
/// Kafka, it begins again; only a second living process of the same node name ends it.
public final class SeatEngineLoop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SeatEngineLoop.class);
    private static final long STOP_LIMIT_MILLIS = 10_000;
    private static final long RESTART_PAUSE_MILLIS = 1_000;

    private final EngineSettings settings;
    private final EngineClients clients;
    private final IntFunction<DecideSeats> seats;
    private final EngineWatch watch;
    private final Map<Integer, OwnedPartition> owned = new ConcurrentHashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "seat-engine");
    private volatile EngineSession session;
    private volatile boolean fenced;
    private volatile long lastStepNanos = System.nanoTime();

    /// `seats` makes the decider of a partition, anew each time the partition comes to this process.
    public SeatEngineLoop(EngineSettings settings, EngineClients clients, IntFunction<DecideSeats> seats,
            EngineWatch watch) {
        this.settings = settings;
        this.clients = clients;
        this.seats = seats;
        this.watch = watch;
    }

    public void start() {
        thread.start();
    }

    /// What the loop is doing; any thread.
    public EngineStatus status() {
        return EngineStatus.of(thread.isAlive(), fenced, System.nanoTime() - lastStepNanos, owned.values());
    }

    /// Finishes the batch under way, saves, gives the partitions to the others, and returns, in well under a second when Kafka answers.
    @Override
    public void close() {
        stop.countDown();
        var running = session;
        if (running != null) {
            running.log().leaveAtTheEnd();
            running.log().wakeup();
        }
        try {
            thread.join(STOP_LIMIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping(0) && !fenced) {
            try (var opened = new EngineSession(settings, clients, seats, watch, owned)) {
                boolean first = session == null;
                session = opened;
                if (first) {
                    opened.prepare(() -> stopping(0));
                }
                while (!stopping(0)) {
                    opened.step();
                    lastStepNanos = System.nanoTime();
                }
            } catch (WakeupException _) {
                LOG.debug("woken up to stop");
            } catch (FencedInstanceIdException e) {
                fenced = true;
                LOG.errorf(e, "Another living process is called %s too. This one decides no more seats; give each"
                        + " process its own frontrow.node and restart it.", settings.node());
            } catch (InvalidSessionTimeoutException e) {
                LOG.errorf("The brokers refuse a session of %s: lower their group.min.session.timeout.ms, or set"
                        + " frontrow.session-millis=6000. Until then this process decides no seats.", settings.sessionTimeout());
                watch.restarted();
                stopping(RESTART_PAUSE_MILLIS);
            } catch (RuntimeException e) {
                LOG.error("The seat engine begins again with new clients.", e);
                watch.restarted();
                stopping(RESTART_PAUSE_MILLIS);
            }
        }
    }

    private boolean stopping(long waitMillis) {
        try {
            return stop.await(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
