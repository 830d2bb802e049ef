package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The holds of a partition by their ids. Those with seats are as many as there are seats at most; those that are only
/// remembered, [#MAX_REMEMBERED].
final class Holds {

    /// As many ids as a partition remembers; a hold beyond them is told that its id will not be.
    static final int MAX_REMEMBERED = 500_000;

    private final HoldTable byId = new HoldTable();
    private final Set<UUID> changed = new HashSet<>();
    private int rememberedCount;

    /// Null when the id is unknown.
    Hold find(UUID id) {
        return byId.find(id);
    }

    /// @throws IllegalStateException unless the hold has its seats, unsold
    Hold unsold(UUID id) {
        Hold hold = byId.find(id);
        if (hold == null || hold.state() != HoldState.HELD) {
            throw new IllegalStateException("the decision is about a hold that is not there: " + id);
        }
        return hold;
    }

    boolean canRemember() {
        return rememberedCount < MAX_REMEMBERED;
    }

    boolean remembers(UUID id) {
        Hold hold = byId.find(id);
        return hold != null && hold.remembered();
    }

    void forget(List<UUID> ids) {
        for (UUID id : ids) {
            if (!remembers(id)) {
                throw new IllegalStateException("the decision is about an id that is not remembered: " + id);
            }
            put(byId.find(id).forgotten());
        }
    }

    /// Adds or replaces; a hold that has no seats and is not remembered goes.
    void put(Hold hold) {
        Hold before = hold.hasSeats() || hold.remembered() ? byId.put(hold) : byId.remove(hold.id());
        rememberedCount += (hold.remembered() ? 1 : 0) - (before != null && before.remembered() ? 1 : 0);
        changed.add(hold.id());
    }

    void forgetAllOf(Set<SubsectionKey> subsections) {
        if (subsections.isEmpty()) {
            return;
        }
        for (UUID id : byId.idsOf(subsections)) {
            rememberedCount -= byId.remove(id).remembered() ? 1 : 0;
            changed.add(id);
        }
    }

    void drainChanges(List<StateEntry> into) {
        changed.forEach(id -> into.add(StateEntries.hold(id, byId.find(id))));
        changed.clear();
    }

    /// As [#put], for what the checkpoint has already.
    void restore(Hold hold) {
        put(hold);
        changed.remove(hold.id());
    }
}
