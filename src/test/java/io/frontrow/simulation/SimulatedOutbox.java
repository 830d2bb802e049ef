package io.frontrow.simulation;

import io.frontrow.booking.application.fake.InMemoryBookings;
import io.frontrow.platform.outbox.Outbox;
import io.frontrow.platform.outbox.OutboxMessage;
import io.frontrow.shared.Unavailable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/// The outbox table, with the lock that goes when its holder dies.
final class SimulatedOutbox {
    private final World world;
    private final InMemoryBookings bookings;
    private Life holder;

    SimulatedOutbox(World world, InMemoryBookings bookings) {
        this.world = world;
        this.bookings = bookings;
    }

    private static final class OutboxUnavailable extends Unavailable {
        private static final long serialVersionUID = 1L;

        OutboxUnavailable() {
            super("the outbox cannot be emptied", new TimeoutException());
        }
    }

    /// As one process sees it.
    Outbox seenBy(Life life) {
        return new Outbox() {
            @Override
            public int send(int atMost, Carrier carrier) {
                world.pause();
                if (holder != null && !holder.isOver() || world.strikes(Fault.DATABASE_AWAY, 4)) {
                    return 0;
                }
                holder = life;
                try {
                    return sendUnderLock(Math.min(atMost, 1 + world.random.nextInt(5)), carrier);
                } finally {
                    holder = null;
                }
            }

            @Override
            public double lagSeconds() {
                return 0;
            }
        };
    }

    private int sendUnderLock(int atMost, Outbox.Carrier carrier) {
        List<OutboxMessage> oldest = bookings.outbox.stream().limit(atMost).toList();
        var answers = oldest.stream().map(message -> carrier.send(message).toCompletableFuture()).toList();
        while (!answers.stream().allMatch(CompletableFuture::isDone)) {
            world.pause();
        }
        if (answers.stream().anyMatch(CompletableFuture::isCompletedExceptionally)) {
            throw new OutboxUnavailable();
        }
        world.pause();
        bookings.outbox.subList(0, oldest.size()).clear();
        return oldest.size();
    }
}
