package io.frontrow.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Plans that run at the same time, on one thread; their connections are open before.
final class LoadLoop {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    /// One wake-up for all that is due, or has come, within a millisecond: the processors are for what is measured.
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final boolean atOnce;
    private final List<LoadPlan> plans;
    private final Selector selector = Selector.open();
    private final ByteBuffer shared = ByteBuffer.allocateDirect(1 << 16);
    private final List<Lane> lanes = new ArrayList<>();

    /// @param atOnce whether it wakes with each answer, for plans of few requests, instead of once a millisecond
    LoadLoop(boolean atOnce, List<LoadPlan> plans, int port, Path folder, Buyers buyers) throws IOException {
        this.atOnce = atOnce;
        this.plans = plans;
        var lastOrder = new LastOrder();
        for (var plan : plans) {
            var requests = new Requests(plan, buyers, port);
            var outcomes = new Outcomes(Files.createTempFile(folder, "accepted-", ".ids"));
            lanes.add(switch (plan.kind()) {
                case GET, POST, BOOK -> new RequestLane(plan, requests, selector, port, outcomes, lastOrder);
                case FOLLOW -> new FollowLane(plan, requests, selector, port, outcomes);
                case LISTEN -> new ListenLane(plan, requests, selector, port, outcomes, lastOrder);
            });
        }
    }

    List<LoadResult> run() throws IOException {
        try (selector) {
            long start = System.nanoTime();
            lanes.forEach(lane -> lane.start(start));
            long end = start + (long) (plans.stream().mapToDouble(plan -> plan.afterSeconds() + plan.seconds()).max().orElse(0) * Lane.NANOS);
            while (!isOver(System.nanoTime(), end)) {
                step();
            }
            return lanes.stream().map(Lane::close).toList();
        }
    }

    private boolean isOver(long now, long end) {
        return now - end > PATIENCE_NANOS || lanes.stream().allMatch(lane -> lane.isOver(now));
    }

    private void step() throws IOException {
        for (var lane : lanes) {
            lane.send(System.nanoTime());
        }
        if (atOnce) {
            await(lanes.stream().mapToLong(lane -> lane.nanosToNext(System.nanoTime())).min().orElse(0));
        } else {
            LockSupport.parkNanos(STEP_NANOS);
            selector.selectNow(this::read);
        }
    }

    /// The last millisecond before a request is waited for as closely as a clock of milliseconds does not allow.
    private void await(long nanos) throws IOException {
        long millis = TimeUnit.NANOSECONDS.toMillis(Math.min(nanos, IDLE_NANOS));
        if (millis > 0) {
            selector.select(this::read, millis);
        } else {
            LockSupport.parkNanos(nanos);
            selector.selectNow(this::read);
        }
    }

    private void read(SelectionKey key) {
        var connection = (Connection) key.attachment();
        try {
            connection.read(shared);
        } catch (IOException _) {
            key.cancel();
            connection.lost();
        }
    }
}
