package io.frontrow.torture;

import io.frontrow.torture.checker.Exchange;
import io.frontrow.torture.checker.Exchange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Every request of the crowd and its answer, in the order of the answers. Thread-safe.
final class History {
    private static final int ACCEPTED = 202;

    private final List<Exchange> exchanges = new ArrayList<>();
    private final Map<UUID, Long> calledOff = new ConcurrentHashMap<>();
    private final Set<UUID> accepted = ConcurrentHashMap.newKeySet();
    private final long start = System.currentTimeMillis();

    synchronized void add(Exchange exchange) {
        exchanges.add(exchange);
        if (exchange.kind() == Kind.BOOK && exchange.status() == ACCEPTED) {
            accepted.add(exchange.booking());
        }
    }

    /// The seller is about to ask for it.
    void callsOff(UUID event) {
        calledOff.putIfAbsent(event, System.currentTimeMillis());
    }

    Map<UUID, Long> calledOff() {
        return Map.copyOf(calledOff);
    }

    int accepted() {
        return accepted.size();
    }

    /// Epoch milliseconds.
    long start() {
        return start;
    }

    synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /// Accepted bookings and answers of all kinds, per second of the run.
    synchronized int[] acceptedPerSecond() {
        var seconds = new int[(int) ((System.currentTimeMillis() - start) / 1_000) + 1];
        for (var exchange : exchanges) {
            if (exchange.kind() == Kind.BOOK && exchange.status() == ACCEPTED) {
                seconds[Math.clamp((exchange.answeredAt() - start) / 1_000, 0, seconds.length - 1)]++;
            }
        }
        return seconds;
    }

    /// How often each answer came, such as `BOOK 202`.
    synchronized Map<String, Integer> answers() {
        var counts = new TreeMap<String, Integer>();
        for (var exchange : exchanges) {
            var answer = exchange.status() == 0 ? "none" : exchange.status() + (exchange.problem().isEmpty() ? "" : " " + exchange.problem());
            counts.merge(exchange.kind() + " " + answer, 1, Integer::sum);
        }
        return counts;
    }
}
