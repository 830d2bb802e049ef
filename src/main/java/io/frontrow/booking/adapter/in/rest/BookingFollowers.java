package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.application.port.in.ShowBooking;
import io.frontrow.booking.domain.Booking;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells listeners the state of a booking, first as it is, then each time that it changes, from whichever node. The state
/// comes from the database, so that a hint may be lost, doubled or wrong; only its first decision is told as this node wrote it. Reads in
/// batches, one after the other, and tells a decision to those only who know of none, so that no listener sees an older state after a
/// newer one; a listener is known before its booking is first read, so that it misses nothing. Thread-safe.
public final class BookingFollowers {
    private static final int BATCH = 1000;
    private final ShowBooking bookings;
    private final Executor executor;
    private final int maxFollowed;
    private final Map<UUID, List<Follower>> followers = new ConcurrentHashMap<>();
    private final AtomicInteger followed = new AtomicInteger();
    private final Set<UUID> hinted = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean reading = new AtomicBoolean();

    /// `executor` does the reading that hints ask for, and the telling; it may block.
    public BookingFollowers(ShowBooking bookings, Executor executor, int maxFollowed) {
        this.bookings = bookings;
        this.executor = executor;
        this.maxFollowed = maxFollowed;
    }

    /// Empty when this node has as many listeners as it can bear. The first state comes soon, on another thread.
    public Optional<Following> follow(UUID bookingId, Listener listener) {
        if (followed.incrementAndGet() > maxFollowed) {
            followed.decrementAndGet();
            return Optional.empty();
        }
        var follower = new Follower(bookingId, listener);
        followers.compute(bookingId, (id, others) -> {
            var all = others == null ? new CopyOnWriteArrayList<Follower>() : others;
            all.add(follower);
            return all;
        });
        changed(List.of(bookingId), List.of());
        return Optional.of(follower);
    }

    /// A hint, from this node or another: something may have changed. `decided` are those that this node has just made rows of. Never blocks.
    public void changed(Collection<UUID> bookingIds, Collection<Booking> decided) {
        var known = decided.stream().filter(booking -> followers.containsKey(booking.id()))
                .collect(Collectors.toMap(Booking::id, Function.identity()));
        if (!known.isEmpty()) {
            executor.execute(() -> known.values().forEach(this::tellDecision));
        }
        for (var id : bookingIds) {
            if (followers.containsKey(id) && !known.containsKey(id)) {
                hinted.add(id);
            }
        }
        if (!hinted.isEmpty() && reading.compareAndSet(false, true)) {
            executor.execute(this::readHinted);
        }
    }

    /// One at a time, so that a database that is slow does not gather threads. Who hints after the flag is down starts the next.
    private void readHinted() {
        do {
            try {
                var ids = List.copyOf(hinted);
                ids.forEach(hinted::remove);
                read(ids);
            } finally {
                reading.set(false);
            }
        } while (!hinted.isEmpty() && reading.compareAndSet(false, true));
    }

    /// Looks at everything that is followed, in case a hint was lost. Blocks for the reads.
    public void refresh() {
        read(List.copyOf(followers.keySet()));
    }

    public boolean isFull() {
        return followed.get() >= maxFollowed;
    }

    public int followed() {
        return followed.get();
    }

    private synchronized void read(List<UUID> ids) {
        for (int start = 0; start < ids.size(); start += BATCH) {
            var missing = new HashSet<>(ids.subList(start, Math.min(start + BATCH, ids.size())));
            for (var booking : bookings.decided(List.copyOf(missing))) {
                missing.remove(booking.id());
                tell(booking.id(), Optional.of(booking));
            }
            missing.forEach(id -> tell(id, Optional.empty()));
        }
    }

    /// Where another decision has been told, a read tells which one stands.
    private void tellDecision(Booking booking) {
        boolean told = true;
        for (var follower : followersOf(booking.id())) {
            told &= follower.tellDecision(booking);
        }
        if (!told) {
            changed(List.of(booking.id()), List.of());
        }
    }

    private void tell(UUID id, Optional<Booking> state) {
        followersOf(id).forEach(follower -> follower.tell(state));
    }

    private List<Follower> followersOf(UUID id) {
        return followers.getOrDefault(id, List.of());
    }

    /// Called by one thread at a time, and must not block. Empty: still being processed.
    public interface Listener {
        void onState(Optional<Booking> booking);
    }

    /// Ends it; more than once does no harm.
    public interface Following extends AutoCloseable {
        @Override
        void close();
    }

    private final class Follower implements Following {
        private final UUID bookingId;
        private final Listener listener;
        private final AtomicBoolean closed = new AtomicBoolean();
        /// Null until the first state is told.
        private Optional<Booking> last;

        Follower(UUID bookingId, Listener listener) {
            this.bookingId = bookingId;
            this.listener = listener;
        }

        /// What was read. When nothing was there, though something was told, it was read before that was written, or from a database that is
        /// behind.
        synchronized void tell(Optional<Booking> state) {
            if (!state.equals(last) && (state.isPresent() || last == null) && !closed.get()) {
                last = state;
                listener.onState(state);
            }
        }

        /// Who has seen a decision may have seen a later state than this: false when it was another.
        synchronized boolean tellDecision(Booking booking) {
            if (last == null || last.isEmpty()) {
                tell(Optional.of(booking));
                return true;
            }
            return last.get().equals(booking);
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                followed.decrementAndGet();
                followers.computeIfPresent(bookingId, (id, all) -> {
                    all.remove(this);
                    return all.isEmpty() ? null : all;
                });
            }
        }
    }
}
