package io.frontrow.booking.application.fake;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.KnownSeats;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Knows of a subsection only what a test has told.
public final class InMemorySeats implements KnownSeats {
    private final Map<SubsectionKey, Snapshot> known = new ConcurrentHashMap<>();

    public void know(SubsectionKey subsection, Integer... freeSeatIndexes) {
        var free = Set.of(freeSeatIndexes);
        known.put(subsection, new Snapshot() {
            @Override
            public int available() {
                return free.size();
            }

            @Override
            public boolean isFree(int seatIndex) {
                return free.contains(seatIndex);
            }
        });
    }

    @Override
    public Optional<Snapshot> of(SubsectionKey subsection) {
        return Optional.ofNullable(known.get(subsection));
    }
}
