package io.frontrow.ticketing.adapter.out.memory;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// Remembers answers for a moment: of all who ask for the same at once one looks, and the others wait for that. Who asks
/// after something was forgotten never gets an answer that was looked up before. A failure is not remembered. Thread-safe.
final class ShortMemory<K, V> {
    private record Look<V>(long startNanos, CompletableFuture<V> answer) {}

    private final long longestNanos;
    private final int most;
    private final LongSupplier nanoClock;
    private final ConcurrentMap<K, Look<V>> looks = new ConcurrentHashMap<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /// @param longest from the beginning of a look
    /// @param most answers at a time; with more, all are forgotten
    ShortMemory(Duration longest, int most, LongSupplier nanoClock) {
        this.longestNanos = longest.toNanos();
        this.most = most;
        this.nanoClock = nanoClock;
    }

    V get(K key, Function<K, V> source) {
        long now = nanoClock.getAsLong();
        var mine = new Look<V>(now, new CompletableFuture<>());
        var look = looks.compute(key, (_, known) -> known == null || now - known.startNanos() > longestNanos ? mine : known);
        if (look != mine) {
            hits.increment();
            return answer(look);
        }
        misses.increment();
        makeRoom(now);
        return look(key, source, mine);
    }

    void forget(Predicate<K> concerned) {
        looks.keySet().removeIf(concerned);
    }

    long hits() {
        return hits.sum();
    }

    long misses() {
        return misses.sum();
    }

    private V look(K key, Function<K, V> source, Look<V> mine) {
        try {
            V found = source.apply(key);
            mine.answer().complete(found);
            return found;
        } catch (RuntimeException | Error e) {
            looks.remove(key, mine);
            mine.answer().completeExceptionally(e);
            throw e;
        }
    }

    private static <V> V answer(Look<V> look) {
        try {
            return look.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void makeRoom(long now) {
        if (looks.size() > most) {
            looks.values().removeIf(look -> now - look.startNanos() > longestNanos);
        }
        if (looks.size() > most) {
            looks.clear();
        }
    }
}
