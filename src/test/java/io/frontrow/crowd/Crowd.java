package io.frontrow.crowd;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// All buyers at once, each through one of the doors, followed to their final answers.
public final class Crowd {
    private static final int LOOKS_AT_ONCE = 256;
    private static final long ROUND_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LINE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final List<Shopping> shoppings;
    private final PrintStream out;
    private final Set<Shopping> looking = ConcurrentHashMap.newKeySet();
    private final Semaphore looks = new Semaphore(LOOKS_AT_ONCE);
    private final long start = System.nanoTime();
    private long lastLine = start;

    private Crowd(List<Shopping> shoppings, PrintStream out) {
        this.shoppings = shoppings;
        this.out = out;
    }

    /// Opens the connections, then lets everybody ask; buyer k tries door k mod the doors' number first.
    ///
    /// @param arrival from the first buyer's request to the last one's, evenly spread; zero for all at once
    /// @param out where the progress lines go
    public static Crowd start(List<Buyer> buyers, List<Api> doors, String event, Duration arrival, PrintStream out) {
        doors.forEach(door -> door.openConnections(connections(buyers.size(), doors.size())));
        var shoppings = new ArrayList<Shopping>(buyers.size());
        for (int k = 0; k < buyers.size(); k++) {
            shoppings.add(new Shopping(buyers.get(k), doors, k % doors.size(), event));
        }
        var crowd = new Crowd(List.copyOf(shoppings), out);
        for (int k = 0; k < buyers.size(); k++) {
            shoppings.get(k).askAfter(arrival.multipliedBy(k).dividedBy(buyers.size()));
        }
        return crowd;
    }

    /// How many buyers have been accepted so far, those with a final answer included.
    public long answered() {
        return shoppings.stream().filter(shopping -> !(shopping.purchase() instanceof Purchase.Asking)).count();
    }

    /// Connections of one door.
    static int connections(int buyers, int doors) {
        return Math.clamp(buyers / doors, 1, 4_000);
    }

    /// Returns when every buyer has a final answer, or at the limit; who has none then is [Purchase.Broken].
    List<Shopping> follow(Duration limit) {
        while (!allFinal() && System.nanoTime() - start < limit.toNanos()) {
            long round = System.nanoTime();
            lookAtAll();
            if (System.nanoTime() - lastLine >= LINE_NANOS) {
                progress();
            }
            LockSupport.parkNanos(ROUND_NANOS - (System.nanoTime() - round));
        }
        shoppings.forEach(Shopping::giveUp);
        progress();
        return shoppings;
    }

    private boolean allFinal() {
        return shoppings.stream().allMatch(shopping -> shopping.purchase().isFinal());
    }

    /// A look that takes long, such as a slow payment, holds nobody else up.
    private void lookAtAll() {
        for (var shopping : shoppings) {
            if (shopping.purchase() instanceof Purchase.Accepted && looking.add(shopping)) {
                looks.acquireUninterruptibly();
                shopping.look().onComplete(_ -> {
                    looking.remove(shopping);
                    looks.release();
                });
            }
        }
    }

    private void progress() {
        lastLine = System.nanoTime();
        var counts = Counts.of(shoppings.stream().map(Shopping::purchase).toList());
        out.printf("%6.1f s  asking %d, accepted %d, bought %d, refused %d, failed %d%n", (lastLine - start) / 1e9,
                counts.asking(), counts.accepted(), counts.bought(), counts.refused(), counts.broken());
    }
}
