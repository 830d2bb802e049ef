package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatDecision.HoldRefusal;
import io.frontrow.seatinventory.SeatDecision.HoldUnchanged;
import io.frontrow.seatinventory.SeatDecision.SeatsRefused;
import java.util.List;

/// The seats of one partition. [#judge] says what follows from a command and changes nothing; [#apply] is the only change,
/// and needs nothing but the decision: whoever made it, by whatever picking rule, the same decisions make the same state.
/// No clock, no chance and no order of a hash table has a say. Not thread-safe.
public final class SeatEngine {
    private final SeatChooser chooser;
    final PartitionState state = new PartitionState();

    /// Nothing stands, nothing is held.
    public SeatEngine() {
        this(new BestAvailable());
    }

    SeatEngine(PickingRule rule) {
        chooser = new SeatChooser(rule);
    }

    public SeatDecision judge(SeatCommand command) {
        return switch (command) {
            case SeatCommand.OpenSubsection open -> state.subsections.judge(open);
            case SeatCommand.CloseEvent close -> new EventClosed(close.eventId(), close.attempt());
            case SeatCommand.HoldSeats hold -> judge(hold);
            case SeatCommand.ReleaseSeats release -> new HoldJudge(state.holds).judge(release);
            case SeatCommand.SellSeats sale -> new HoldJudge(state.holds).judge(sale);
            case SeatCommand.ForgetIds forget -> new HoldJudge(state.holds).judge(forget);
            case SeatCommand.BlockSeats block -> new BlockJudge(state.subsections).judge(block);
            case SeatCommand.UnblockSeats unblock -> new BlockJudge(state.subsections).judge(unblock);
        };
    }

    /// @throws IllegalStateException when the decision does not follow from this state, above all when a seat would be
    ///     taken twice; the engine is to be dropped then
    public void apply(SeatDecision decision) {
        state.apply(decision);
    }

    /// What changed since the last call.
    public List<StateEntry> drainChanges() {
        return state.drainChanges();
    }

    /// Takes back what [#drainChanges] handed out, in ascending order of the keys, into an empty engine.
    ///
    /// @throws RuntimeException when this version cannot make sense of it; the engine is to be dropped then
    public void restore(StateEntry entry) {
        StateEntries.restore(entry, state);
    }

    private SeatDecision judge(SeatCommand.HoldSeats command) {
        Hold known = state.holds.find(command.holdId());
        if (known != null) {
            return new HoldUnchanged(known.id(), known.subsection(), known.state());
        }
        Subsection place = state.subsections.find(command.subsection());
        if (place == null) {
            return new SeatsRefused(command.holdId(), command.subsection(), HoldRefusal.NOT_OPEN, false, command.memo());
        }
        return chooser.choose(command, place.supply(), command.repeatable() && state.holds.canRemember());
    }
}
