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

/// Runs plans at the same time, on one thread.
final class LoadLoop {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    /// One wake-up for all that is due, or has come, within a millisecond: the processors are for what is measured.
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final int port;
    private final Path folder;
    private final Buyers buyers;
    private final ByteBuffer shared = ByteBuffer.allocateDirect(1 << 16);
    private final List<Lane> lanes = new ArrayList<>();

    LoadLoop(int port, Path folder, Buyers buyers) {
        this.port = port;
        this.folder = folder;
        this.buyers = buyers;
    }

    List<LoadResult> run(List<LoadPlan> plans) throws IOException {
        try (var selector = Selector.open()) {
            var lastOrder = new LastOrder();
            for (var plan : plans) {
                lanes.add(lane(plan, selector, lastOrder));
            }
            long start = System.nanoTime();
            lanes.forEach(lane -> lane.start(start));
            long end = start + (long) (plans.stream().mapToDouble(plan -> plan.afterSeconds() + plan.seconds()).max().orElse(0) * Lane.NANOS);
            while (!isOver(System.nanoTime(), end)) {
                step(selector);
            }
            return lanes.stream().map(Lane::close).toList();
        }
    }

    private boolean isOver(long now, long end) {
        return now - end > PATIENCE_NANOS || lanes.stream().allMatch(lane -> lane.isOver(now));
    }

    private Lane lane(LoadPlan plan, Selector selector, LastOrder lastOrder) throws IOException {
        var requests = new Requests(plan, buyers, port);
        var outcomes = new Outcomes(Files.createTempFile(folder, "accepted-", ".ids"));
        return switch (plan.kind()) {
            case GET, POST, BOOK -> new RequestLane(plan, requests, selector, port, outcomes, lastOrder);
            case FOLLOW -> new FollowLane(plan, requests, selector, port, outcomes);
            case LISTEN -> new ListenLane(plan, requests, selector, port, outcomes, lastOrder);
        };
    }

    private void step(Selector selector) throws IOException {
        for (var lane : lanes) {
            lane.send(System.nanoTime());
        }
        LockSupport.parkNanos(STEP_NANOS);
        selector.selectNow(this::read);
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
