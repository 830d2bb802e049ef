package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// All subsections that stand on a partition, by event, and which publishing attempts never will again. Notes what changes.
final class OpenSeats {
    private final Map<UUID, Map<Integer, Subsection>> events = new HashMap<>();
    private final Map<UUID, Integer> closedAttempts = new HashMap<>();
    private final Set<EntryId> changed = new LinkedHashSet<>();
    private long seats;

    long seats() {
        return seats;
    }

    /// Null when it does not stand.
    Subsection find(SubsectionKey key) {
        Map<Integer, Subsection> event = events.get(key.eventId());
        return event == null ? null : event.get(key.index());
    }

    HoldState stateOf(SubsectionKey key, UUID holdId) {
        Subsection subsection = find(key);
        return subsection == null ? HoldState.UNKNOWN : subsection.stateOf(holdId);
    }

    /// 0 when none was closed.
    int closedAttempt(UUID eventId) {
        return closedAttempts.getOrDefault(eventId, 0);
    }

    /// Changes nothing when it stands already.
    void open(SubsectionKey key, int attempt, int rows, int seatsPerRow) {
        if (find(key) == null) {
            put(key, new Subsection(attempt, rows, seatsPerRow));
            changed.add(new EntryId.Seats(key));
        }
    }

    void put(SubsectionKey key, Subsection subsection) {
        events.computeIfAbsent(key.eventId(), _ -> new HashMap<>()).put(key.index(), subsection);
        seats += subsection.seats();
    }

    void close(UUID eventId, int attempt) {
        Map<Integer, Subsection> event = events.getOrDefault(eventId, Map.of());
        List.copyOf(event.keySet()).stream().filter(index -> event.get(index).attempt <= attempt)
                .forEach(index -> remove(new SubsectionKey(eventId, index), event.remove(index)));
        if (event.isEmpty()) {
            events.remove(eventId);
        }
        putClosed(eventId, Math.max(attempt, closedAttempt(eventId)));
        changed.add(new EntryId.ClosedAttempt(eventId));
    }

    void putClosed(UUID eventId, int attempt) {
        closedAttempts.put(eventId, attempt);
    }

    /// The subsection of a decision about a hold, which is about to change.
    Subsection changing(SubsectionKey key, UUID holdId) {
        changed.add(new EntryId.Holder(key, holdId));
        return find(key);
    }

    List<EntryId> drainChanges() {
        List<EntryId> drained = List.copyOf(changed);
        changed.clear();
        return drained;
    }

    private void remove(SubsectionKey key, Subsection removed) {
        seats -= removed.seats();
        changed.add(new EntryId.Seats(key));
        removed.holds.keySet().forEach(holdId -> changed.add(new EntryId.Holder(key, holdId)));
    }
}
