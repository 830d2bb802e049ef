package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.BlockRefused;
import io.frontrow.seatinventory.SeatDecision.CommandRejected;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatDecision.HoldUnchanged;
import io.frontrow.seatinventory.SeatDecision.IdsForgotten;
import io.frontrow.seatinventory.SeatDecision.SeatsBlocked;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsRefused;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatDecision.SeatsSold;
import io.frontrow.seatinventory.SeatDecision.SeatsUnblocked;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SeatDecision.SubsectionRefused;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.ArrayList;
import java.util.List;

/// What stands and who holds it: a fold over the accepted decisions. A seat is taken exactly as long as one hold has it.
final class PartitionState {
    final Subsections subsections = new Subsections();
    final Holds holds = new Holds();

    void apply(SeatDecision decision) {
        switch (decision) {
            case SubsectionOpened d -> subsections.open(d);
            case EventClosed d -> holds.forgetAllOf(subsections.close(d.eventId(), d.attempt()));
            case SeatsHeld d -> hold(d);
            case SeatsRefused d when d.remembered() -> holds.put(Hold.refused(d.holdId(), place(d.subsection()).key()));
            case SeatsReleased d -> release(holds.unsold(d.holdId()));
            case SeatsSold d -> holds.put(holds.unsold(d.holdId()).sold());
            case SeatsBlocked d -> subsections.block(place(d.subsection()), d.seatIndexes());
            case SeatsUnblocked d -> subsections.unblock(place(d.subsection()), d.seatIndexes());
            case IdsForgotten d -> holds.forget(d.holdIds());
            case SeatsRefused _, SubsectionRefused _, HoldUnchanged _, CommandRejected _, BlockRefused _ -> { }
        }
    }

    List<StateEntry> drainChanges() {
        List<StateEntry> changes = new ArrayList<>();
        subsections.drainChanges(changes);
        holds.drainChanges(changes);
        return changes;
    }

    /// Takes the seats of a hold that was saved.
    void restore(Hold hold) {
        if (hold.hasSeats()) {
            place(hold.subsection()).supply().take(hold);
        }
        holds.restore(hold);
    }

    private void hold(SeatsHeld held) {
        Subsection place = place(held.subsection());
        if (holds.find(held.holdId()) != null) {
            throw new IllegalStateException("the id has a hold already: " + held);
        }
        Hold hold = Hold.of(held);
        place.supply().take(hold);
        holds.put(hold);
    }

    private void release(Hold hold) {
        place(hold.subsection()).supply().giveBack(hold);
        holds.put(hold.released());
    }

    private Subsection place(SubsectionKey key) {
        Subsection place = subsections.find(key);
        if (place == null) {
            throw new IllegalStateException("the decision is about seats that do not stand: " + key);
        }
        return place;
    }
}
