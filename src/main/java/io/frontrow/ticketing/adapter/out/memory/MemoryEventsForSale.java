package io.frontrow.ticketing.adapter.out.memory;

import io.frontrow.ticketing.EventForSale;
import io.frontrow.ticketing.EventsForSale;
import io.frontrow.ticketing.application.port.out.EventsOnOffer;
import io.frontrow.ticketing.application.port.out.EventsOnOffer.Versioned;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/// Keeps published events; that an event is not there is never kept. At most one query runs at a time for all
/// events that somebody waits for, however many they are. When the database is away, what is in memory stays
/// as it is. Thread-safe.
public final class MemoryEventsForSale implements EventsForSale {
    static final int MAX_EVENTS = 500;
    private static final long FORGET_AFTER_NANOS = Duration.ofMinutes(10).toNanos();
    private static final int MAX_LOADED_AT_ONCE = 50;

    private static final class Kept {
        private final Versioned event;
        private volatile long askedNanos;

        Kept(Versioned event, long askedNanos) {
            this.event = event;
            this.askedNanos = askedNanos;
        }
    }

    private final EventsOnOffer offers;
    private final Executor worker;
    private final LongSupplier nanoClock;
    private final ConcurrentMap<UUID, Kept> kept = new ConcurrentHashMap<>();
    private final ConcurrentMap<UUID, CompletableFuture<Optional<EventForSale>>> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean loading = new AtomicBoolean();

    /// @param worker runs queries; may block
    public MemoryEventsForSale(EventsOnOffer offers, Executor worker, LongSupplier nanoClock) {
        this.offers = offers;
        this.worker = worker;
        this.nanoClock = nanoClock;
    }

    @Override
    public CompletionStage<Optional<EventForSale>> find(UUID eventId) {
        var known = kept.get(eventId);
        if (known != null) {
            known.askedNanos = nanoClock.getAsLong();
            return CompletableFuture.completedStage(Optional.of(known.event.event()));
        }
        var answer = waiting.computeIfAbsent(eventId, _ -> new CompletableFuture<>());
        loadIfIdle();
        return answer.minimalCompletionStage();
    }

    /// One query for all events in memory; loads again those that have changed. Call it every few hundred
    /// milliseconds.
    public void refresh() {
        forget();
        var known = Map.copyOf(kept);
        if (known.isEmpty()) {
            return;
        }
        var versions = offers.versions(known.keySet());
        known.keySet().stream().filter(id -> !versions.containsKey(id)).forEach(kept::remove);
        var changed = versions.entrySet().stream()
                .filter(entry -> known.get(entry.getKey()).event.version() != entry.getValue())
                .map(Map.Entry::getKey).toList();
        if (!changed.isEmpty()) {
            offers.load(changed).forEach(this::keep);
        }
    }

    public int size() {
        return kept.size();
    }

    private void loadIfIdle() {
        if (loading.compareAndSet(false, true)) {
            worker.execute(this::loadAll);
        }
    }

    /// Whoever begins to wait after the last look finds nobody loading, and starts it again.
    private void loadAll() {
        try {
            while (!waiting.isEmpty()) {
                load(waiting.keySet().stream().limit(MAX_LOADED_AT_ONCE).toList());
            }
        } finally {
            loading.set(false);
        }
        if (!waiting.isEmpty()) {
            loadIfIdle();
        }
    }

    private void load(List<UUID> ids) {
        try {
            var found = new HashMap<UUID, EventForSale>();
            for (var event : offers.load(ids)) {
                keep(event);
                found.put(event.event().id(), event.event());
            }
            ids.forEach(id -> waiting.remove(id).complete(Optional.ofNullable(found.get(id))));
        } catch (RuntimeException e) {
            var unavailable = new EventsForSaleUnavailable(e);
            ids.stream().map(waiting::remove).filter(answer -> answer != null)
                    .forEach(answer -> answer.completeExceptionally(unavailable));
        }
    }

    /// A slow query never replaces what a faster one has brought.
    private void keep(Versioned fresh) {
        kept.compute(fresh.event().id(), (_, before) -> {
            if (before != null && before.event.version() > fresh.version()) {
                return before;
            }
            return new Kept(fresh, before == null ? nanoClock.getAsLong() : before.askedNanos);
        });
    }

    private void forget() {
        long now = nanoClock.getAsLong();
        kept.values().removeIf(it -> now - it.askedNanos > FORGET_AFTER_NANOS);
        int surplus = kept.size() - MAX_EVENTS;
        if (surplus > 0) {
            Set<UUID> oldest = Set.copyOf(kept.entrySet().stream()
                    .sorted(Comparator.comparingLong(entry -> entry.getValue().askedNanos - now))
                    .limit(surplus).map(Map.Entry::getKey).toList());
            kept.keySet().removeAll(oldest);
        }
    }
}
