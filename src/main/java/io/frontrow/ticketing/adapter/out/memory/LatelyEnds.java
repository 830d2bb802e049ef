package io.frontrow.ticketing.adapter.out.memory;

import io.frontrow.ticketing.application.port.out.ResultEnds;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.OptionalLong;

/// Remembers where the log of results ended lately, to tell how old a reading of it is: who has read up to an end that was
/// seen at some moment knows everything up to that moment. Not thread-safe.
final class LatelyEnds {

    private record Seen(long atNanos, Map<Integer, Long> ends) {}

    private final ResultEnds log;
    private final long keptNanos;
    private final Deque<Seen> newestFirst = new ArrayDeque<>();

    LatelyEnds(ResultEnds log, long keptNanos) {
        this.log = log;
        this.keptNanos = keptNanos;
    }

    void ask(long nowNanos) {
        newestFirst.addFirst(new Seen(nowNanos, log.ends()));
        while (nowNanos - newestFirst.getLast().atNanos() > keptNanos) {
            newestFirst.removeLast();
        }
    }

    /// When the log ended there at the latest; empty when it was too long ago.
    OptionalLong reached(int partition, long nextResult) {
        return newestFirst.stream().filter(seen -> seen.ends().getOrDefault(partition, Long.MAX_VALUE) <= nextResult)
                .mapToLong(Seen::atNanos).findFirst();
    }
}
