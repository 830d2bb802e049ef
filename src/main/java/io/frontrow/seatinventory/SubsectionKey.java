package io.frontrow.seatinventory;

import java.util.Objects;
import java.util.UUID;

/// One block of seats, the unit of ownership. `index` is its 0-based place among all subsections of its event
/// and never changes once the event is published.
public record SubsectionKey(UUID eventId, int index) {

    /// As many as one event may have.
    public static final int MAX_PER_EVENT = 10_000;
    /// As many as one subsection may have.
    public static final int MAX_SEATS = 10_000;
    /// As many places as one stock may have.
    public static final int MAX_STOCK = 1_000_000;

    public SubsectionKey {
        Objects.requireNonNull(eventId);
        if (index < 0 || index >= MAX_PER_EVENT) {
            throw new IllegalArgumentException("subsection index out of range: " + index);
        }
    }

    /// The partition of the command and of the result log, 0-based. Neighbours go to neighbouring partitions, so that
    /// an event's subsections spread evenly, with at most one more on one partition than on another.
    public int partition(int partitions) {
        return Math.floorMod(eventId.hashCode() + index, partitions);
    }
}
