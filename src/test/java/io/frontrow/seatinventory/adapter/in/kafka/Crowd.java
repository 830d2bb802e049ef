package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.seatinventory.SeatChoice.BestAvailable;
import io.frontrow.seatinventory.SeatChoice.Manual;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Buyers who hold, release, buy and repeat themselves, from a seed, on every partition.
final class Crowd implements AutoCloseable {
    private static final int SUBSECTIONS = 10;
    private static final int ROWS = 20;
    private static final int SEATS_PER_ROW = 20;
    private static final int REMEMBERED = 200;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int BURST = 10;

    private final SeatLogs logs;
    private final Random random;
    private final UUID event;
    private final List<Deque<HoldSeats>> holds = new ArrayList<>();
    private volatile boolean ended;
    private Thread thread;

    Crowd(SeatLogs logs, long seed) {
        this.logs = logs;
        random = new Random(seed);
        event = id();
        for (int partition = 0; partition < logs.partitions(); partition++) {
            holds.add(new ArrayDeque<>());
            for (int i = 0; i < SUBSECTIONS; i++) {
                logs.send(partition, new OpenSubsection(id(), subsection(i), 1, ROWS, SEATS_PER_ROW));
            }
        }
    }

    /// So many commands on every partition, all in the log when this returns.
    void send(int commands) {
        for (int i = 0; i < commands; i++) {
            for (int partition = 0; partition < logs.partitions(); partition++) {
                sendOne(partition);
            }
        }
        logs.flush();
    }

    /// Comes and comes until it is closed.
    void pour() {
        thread = Thread.ofPlatform().start(() -> {
            while (!ended) {
                send(BURST);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
    }

    @Override
    public void close() {
        ended = true;
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendOne(int partition) {
        int dice = random.nextInt(100);
        var own = holds.get(partition);
        var old = own.size() < REMEMBERED ? null : own.removeFirst();
        if (old == null || dice < 50) {
            hold(partition);
        } else if (dice < 85) {
            logs.send(partition, new ReleaseSeats(old.holdId(), old.subsection()));
        } else if (dice < 90) {
            logs.send(partition, new SellSeats(old.holdId(), old.subsection()));
        } else {
            logs.send(partition, old);
        }
    }

    private void hold(int partition) {
        var choice = random.nextInt(4) == 0
                ? new Manual(new int[] {random.nextInt(ROWS * SEATS_PER_ROW)})
                : new BestAvailable(1 + random.nextInt(4));
        var hold = new HoldSeats(id(), subsection(random.nextInt(SUBSECTIONS)), choice,
                random.nextBoolean(), new byte[0]);
        holds.get(partition).addLast(hold);
        logs.send(partition, hold);
    }

    private SubsectionKey subsection(int index) {
        return new SubsectionKey(event, index);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
