package io.frontrow.torture;

import io.frontrow.crowd.Api;
import io.frontrow.crowd.Buyer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A crowd that orders at an even rate, as long as it is let.
final class Mob implements AutoCloseable {
    private static final int CONNECTIONS = 256;
    private static final int MOST_AT_ONCE = 12_000;
    private static final int TICKS_PER_SECOND = 50;
    private static final int OF_FOUR_HAVE_KEYS = 3;
    private static final int ONE_OF_SO_MANY_INSISTS = 16;

    private final List<Api> doors;
    private final List<Buyer> buyers;
    private final History history;
    private final SplittableRandom random;
    private final List<Venue> venues = new CopyOnWriteArrayList<>();
    private final AtomicInteger under = new AtomicInteger();
    private volatile boolean ordering = true;
    private volatile boolean closing;
    private long number;

    Mob(List<URI> doors, List<Buyer> buyers, History history, long seed) {
        this.doors = doors.stream().map(door -> new Api(door, CONNECTIONS)).toList();
        this.buyers = buyers;
        this.history = history;
        this.random = new SplittableRandom(seed);
    }

    /// Everybody may go there, the newest of each kind first.
    List<Venue> venues() {
        return venues;
    }

    void order(int perSecond) {
        Thread.ofPlatform().daemon().name("torture-mob").start(() -> {
            double due = 0;
            long next = System.nanoTime();
            while (ordering) {
                due += (double) perSecond / TICKS_PER_SECOND;
                while (due >= 1 && ordering) {
                    due--;
                    if (under.get() < MOST_AT_ONCE && !venues.isEmpty()) {
                        visit();
                    }
                }
                next += TimeUnit.SECONDS.toNanos(1) / TICKS_PER_SECOND;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        });
    }

    int under() {
        return under.get();
    }

    /// No new orders; those that are there are followed to their ends.
    ///
    /// @return whether all have ended within the limit
    boolean drain(Duration limit) {
        ordering = false;
        long start = System.nanoTime();
        while (under.get() > 0 && System.nanoTime() - start < limit.toNanos()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        closing = true;
        return under.get() == 0;
    }

    @Override
    public void close() {
        ordering = false;
        closing = true;
        doors.forEach(Api::close);
    }

    private void visit() {
        long mine = number++;
        var venue = venues.get(random.nextInt(venues.size()));
        var key = random.nextInt(4) < OF_FOUR_HAVE_KEYS ? "torture-" + mine : null;
        under.incrementAndGet();
        new Visitor(buyers.get(random.nextInt(buyers.size())), venue.order(random, key), Whim.next(random),
                random.nextInt(ONE_OF_SO_MANY_INSISTS) == 0, doors, random.nextInt(doors.size()), history, () -> closing, under::decrementAndGet).order();
    }
}
