package io.frontrow.ticketing.adapter.out.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.ticketing.EventForSale;
import io.frontrow.ticketing.EventsForSale.EventsForSaleUnavailable;
import io.frontrow.ticketing.application.port.out.EventsOnOffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class MemoryEventsForSaleTest {
    private final UUID id = UUID.randomUUID();
    private final Map<UUID, EventsOnOffer.Versioned> stored = new HashMap<>();
    private final List<Collection<UUID>> loads = new ArrayList<>();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private boolean away;
    private long nowNanos;
    private final MemoryEventsForSale events = new MemoryEventsForSale(new Offers(), work::add, () -> nowNanos);

    @Test
    void aPublishedEventIsLoadedOnceAndKept() {
        offer(id, 1, false);
        var first = find();
        var second = find();
        assertFalse(first.isDone());
        run();
        assertEquals(id, first.join().orElseThrow().id());
        assertEquals(first.join(), second.join());
        assertTrue(find().isDone());
        assertEquals(1, loads.size());
    }

    @Test
    void thatAnEventIsNotThereIsNeverKept() {
        var nothing = find();
        run();
        assertEquals(Optional.empty(), nothing.join());
        offer(id, 1, false);
        var there = find();
        run();
        assertTrue(there.join().isPresent());
    }

    @Test
    void manyUnknownEventsAreOneQueryAtATime() {
        for (int i = 0; i < 70; i++) {
            events.find(UUID.randomUUID());
        }
        assertEquals(1, work.size());
        run();
        assertEquals(List.of(50, 20), loads.stream().map(Collection::size).toList());
    }

    @Test
    void aChangeIsSeenAfterTheNextRefreshAndOnlyChangesAreLoaded() {
        offer(id, 1, false);
        find();
        run();
        events.refresh();
        assertEquals(1, loads.size());
        offer(id, 2, true);
        events.refresh();
        assertTrue(find().join().orElseThrow().cancelled());
    }

    @Test
    void whenTheDatabaseIsAwayWhatIsKnownStaysAndTheRestFails() {
        offer(id, 1, false);
        find();
        run();
        away = true;
        assertThrows(IllegalStateException.class, events::refresh);
        assertTrue(find().join().isPresent());
        var unknown = events.find(UUID.randomUUID()).toCompletableFuture();
        run();
        assertInstanceOf(EventsForSaleUnavailable.class, assertThrows(CompletionException.class, unknown::join).getCause());
        away = false;
        var again = events.find(UUID.randomUUID()).toCompletableFuture();
        run();
        assertEquals(Optional.empty(), again.join());
    }

    @Test
    void memoryIsBoundedAndForgetsWhatNobodyAsksFor() {
        for (int i = 0; i < MemoryEventsForSale.MAX_EVENTS + 3; i++) {
            nowNanos++;
            var some = new UUID(1, i);
            offer(some, 1, false);
            events.find(some);
            run();
        }
        events.refresh();
        assertEquals(MemoryEventsForSale.MAX_EVENTS, events.size());
        assertFalse(events.find(new UUID(1, 0)).toCompletableFuture().isDone());
        run();
        nowNanos += Duration.ofMinutes(11).toNanos();
        events.refresh();
        assertEquals(0, events.size());
    }

    private CompletableFuture<Optional<EventForSale>> find() {
        return events.find(id).toCompletableFuture();
    }

    private void run() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private void offer(UUID event, long version, boolean cancelled) {
        stored.put(event, new EventsOnOffer.Versioned(new EventForSale(event, UUID.randomUUID(), Instant.EPOCH, Instant.MAX,
                cancelled, 900, 4, Map.of()), version));
    }

    private final class Offers implements EventsOnOffer {
        @Override
        public Map<UUID, Long> versions(Collection<UUID> eventIds) {
            var versions = new HashMap<UUID, Long>();
            found(eventIds).forEach(it -> versions.put(it.event().id(), it.version()));
            return versions;
        }

        @Override
        public List<Versioned> load(Collection<UUID> eventIds) {
            loads.add(eventIds);
            return found(eventIds);
        }

        private List<Versioned> found(Collection<UUID> eventIds) {
            if (away) {
                throw new IllegalStateException("away");
            }
            return eventIds.stream().filter(stored::containsKey).map(stored::get).toList();
        }
    }
}
