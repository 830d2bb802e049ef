package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.OpenRefusal;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SeatDecision.SubsectionRefused;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What stands on a partition, and which publishing attempts are over.
final class Subsections {
    static final int MAX_SUBSECTIONS = 100_000;
    static final int MAX_SEATS = 4_000_000;
    /// For these many events the partition knows for ever which attempts are closed.
    static final int MAX_CLOSED_EVENTS = 1_000_000;

    private final Map<SubsectionKey, Subsection> standing = new HashMap<>();
    private final Map<UUID, Integer> closedAttempts = new HashMap<>();
    private final Set<SubsectionKey> changed = new HashSet<>();
    private final Set<UUID> changedEvents = new HashSet<>();
    private final Set<SubsectionKey> changedBlocks = new HashSet<>();
    private int seatCount;

    /// Null when it does not stand.
    Subsection find(SubsectionKey key) {
        return standing.get(key);
    }

    SeatDecision judge(OpenSubsection command) {
        OpenRefusal refusal = refusal(command);
        return refusal == null
                ? new SubsectionOpened(command.subsection(), command.attempt(), command.rows(), command.seatsPerRow())
                : new SubsectionRefused(command.subsection(), command.attempt(), refusal);
    }

    /// Opening again what stands changes nothing.
    void open(SubsectionOpened opened) {
        if (!standing.containsKey(opened.subsection())) {
            restore(new Subsection(opened.subsection(), opened.attempt(), opened.rows(), opened.seatsPerRow()));
            changed.add(opened.subsection());
        }
    }

    /// Takes down the event's subsections of attempts up to this one and says which they were. Where no further closed
    /// event fits, nothing of it can be opened again either.
    Set<SubsectionKey> close(UUID eventId, int attempt) {
        Set<SubsectionKey> closed = new HashSet<>();
        standing.values().removeIf(subsection -> {
            boolean goes = subsection.key().eventId().equals(eventId) && subsection.attempt() <= attempt;
            if (goes) {
                closed.add(subsection.key());
                noteEndOfBlocks(subsection);
                seatCount -= subsection.supply().seatCount();
            }
            return goes;
        });
        changed.addAll(closed);
        if (attempt > closedAttempt(eventId) && hasRoomToClose(eventId)) {
            closedAttempts.put(eventId, attempt);
            changedEvents.add(eventId);
        }
        return closed;
    }

    /// @param seatIndexes free seats, ascending
    void block(Subsection place, int[] seatIndexes) {
        place.grid().block(seatIndexes);
        changedBlocks.add(place.key());
    }

    /// @param seatIndexes blocked seats, ascending
    void unblock(Subsection place, int[] seatIndexes) {
        place.grid().unblock(seatIndexes);
        changedBlocks.add(place.key());
    }

    void drainChanges(List<StateEntry> into) {
        changedEvents.forEach(event -> into.add(StateEntries.closed(event, closedAttempts.get(event))));
        changed.forEach(key -> into.add(StateEntries.subsection(key, standing.get(key))));
        changedBlocks.forEach(key -> into.add(StateEntries.blocks(key, standing.get(key))));
        changedEvents.clear();
        changed.clear();
        changedBlocks.clear();
    }

    void restore(Subsection subsection) {
        standing.put(subsection.key(), subsection);
        seatCount += subsection.supply().seatCount();
    }

    void restoreBlocks(SubsectionKey key, int[] seatIndexes) {
        standing.get(key).grid().block(seatIndexes);
    }

    void restoreClosed(UUID eventId, int attempt) {
        closedAttempts.put(eventId, attempt);
    }

    private void noteEndOfBlocks(Subsection subsection) {
        if (subsection.supply() instanceof SeatGrid grid && grid.blocked().length > 0) {
            changedBlocks.add(subsection.key());
        }
    }

    /// Null when there is no reason to refuse.
    private OpenRefusal refusal(OpenSubsection command) {
        Subsection there = standing.get(command.subsection());
        if (command.attempt() <= closedAttempt(command.subsection().eventId())) {
            return OpenRefusal.ATTEMPT_CLOSED;
        }
        if (there != null) {
            return there.isAs(command.attempt(), command.rows(), command.seatsPerRow())
                    ? null : OpenRefusal.OTHER_SEATS_STAND;
        }
        if (!isWellFormed(command)) {
            return OpenRefusal.MALFORMED;
        }
        return hasRoom(command) ? null : OpenRefusal.PARTITION_FULL;
    }

    /// Attempts count from 1.
    private int closedAttempt(UUID eventId) {
        return closedAttempts.getOrDefault(eventId, 0);
    }

    private boolean hasRoom(OpenSubsection command) {
        return standing.size() < MAX_SUBSECTIONS && hasRoomToClose(command.subsection().eventId())
                && seatCount + Math.max(command.rows(), 1) * command.seatsPerRow() <= MAX_SEATS;
    }

    private boolean hasRoomToClose(UUID eventId) {
        return closedAttempts.size() < MAX_CLOSED_EVENTS || closedAttempts.containsKey(eventId);
    }

    private static boolean isWellFormed(OpenSubsection command) {
        long seats = (long) command.rows() * command.seatsPerRow();
        return command.seatsPerRow() > 0 && (command.rows() == 0 ? command.seatsPerRow() <= SubsectionKey.MAX_STOCK
                : command.rows() > 0 && seats <= SubsectionKey.MAX_SEATS);
    }
}
