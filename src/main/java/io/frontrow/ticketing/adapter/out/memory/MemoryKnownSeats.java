package io.frontrow.ticketing.adapter.out.memory;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.KnownSeats;
import io.frontrow.ticketing.application.port.out.ResultEnds;
import io.frontrow.ticketing.application.port.out.SeatSnapshots;
import io.frontrow.ticketing.application.port.out.SeatSnapshots.Current;
import io.frontrow.ticketing.domain.SeatStatus;
import io.frontrow.ticketing.domain.SeatStatuses;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/// Keeps snapshots of the subsections that somebody has asked for lately, and brings all of them up to date
/// with one query. A snapshot is as old as the log's end that it has reached: when the rows lag behind the log, nothing is
/// known. Thread-safe; a question costs a look into a map.
public final class MemoryKnownSeats implements KnownSeats {
    static final int MAX_SUBSECTIONS = 20_000;
    static final int MAX_PER_QUERY = 4_000;
    private static final long USABLE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long TOO_OLD_NANOS = USABLE_NANOS + 1;
    private static final long WANTED_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long FORGET_AFTER_NANOS = Duration.ofSeconds(30).toNanos();

    private record Known(long version, SeatStatuses statuses, int available, long atNanos) implements Snapshot {
        @Override
        public boolean isFree(int seatIndex) {
            return statuses.at(seatIndex) == SeatStatus.AVAILABLE;
        }
    }

    private static final class Entry {
        private volatile long askedNanos;
        private volatile Known known;
        /// Only the refresh looks at it.
        private long loadedNanos;

        Entry(long nowNanos) {
            askedNanos = nowNanos;
            loadedNanos = nowNanos - FORGET_AFTER_NANOS;
        }
    }

    private final SeatSnapshots snapshots;
    private final LatelyEnds ends;
    private final LongSupplier nanoClock;
    private final ConcurrentMap<SubsectionKey, Entry> entries = new ConcurrentHashMap<>();

    public MemoryKnownSeats(SeatSnapshots snapshots, ResultEnds ends, LongSupplier nanoClock) {
        this.snapshots = snapshots;
        this.ends = new LatelyEnds(ends, USABLE_NANOS);
        this.nanoClock = nanoClock;
    }

    @Override
    public Optional<Snapshot> of(SubsectionKey subsection) {
        long now = nanoClock.getAsLong();
        var entry = entries.get(subsection);
        if (entry == null) {
            want(subsection, now);
            return Optional.empty();
        }
        entry.askedNanos = now;
        var known = entry.known;
        return known == null || now - known.atNanos() > USABLE_NANOS ? Optional.empty() : Optional.of(known);
    }

    /// One query for those that were asked for in the last two seconds, the oldest first. Call it every
    /// hundred milliseconds, never twice at once.
    public void refresh() {
        long now = nanoClock.getAsLong();
        entries.values().removeIf(entry -> now - entry.askedNanos > FORGET_AFTER_NANOS);
        var wanted = wanted(now);
        if (wanted.isEmpty()) {
            return;
        }
        var versions = new HashMap<SubsectionKey, Long>();
        wanted.forEach(it -> versions.put(it.getKey(), version(it.getValue().known)));
        ends.ask(now);
        var current = snapshots.current(versions);
        wanted.forEach(it -> update(it.getValue(), current.get(it.getKey()), now));
    }

    public int size() {
        return entries.size();
    }

    /// When memory is full nothing more gets known: requests for it pass through to the engine.
    private void want(SubsectionKey subsection, long now) {
        if (entries.size() < MAX_SUBSECTIONS) {
            entries.putIfAbsent(subsection, new Entry(now));
        }
    }

    private List<Map.Entry<SubsectionKey, Entry>> wanted(long now) {
        return entries.entrySet().stream()
                .filter(it -> now - it.getValue().askedNanos <= WANTED_NANOS)
                .sorted(Comparator.comparingLong(it -> it.getValue().loadedNanos - now))
                .limit(MAX_PER_QUERY).toList();
    }

    private static long version(Known known) {
        return known == null ? SeatSnapshots.NO_VERSION : known.version();
    }

    private void update(Entry entry, Current current, long now) {
        entry.loadedNanos = now;
        if (current == null) {
            entry.known = null;
            return;
        }
        var before = entry.known;
        var statuses = current.statuses().orElseGet(() -> before.statuses());
        long atNanos = ends.reached(current.partition(), current.nextResult()).orElse(now - TOO_OLD_NANOS);
        entry.known = new Known(current.version(), statuses, current.available(), atNanos);
    }
}
