package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.CloseEvent;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.CommandRejected;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatDecision.HoldRefusal;
import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SeatDecision.HoldUnchanged;
import io.frontrow.seatinventory.SeatDecision.OpenRefusal;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsRefused;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatDecision.SeatsSold;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SeatDecision.SubsectionRefused;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.List;
import java.util.UUID;

/// The seat engine: everything that one partition knows, a fold over its decisions. [#judge] says what a command comes to
/// and changes nothing; [#apply] is the only change, the same for a decision just made and for one read back from the
/// log, whoever made it. Nothing else has a say: no clock, no chance, no order of a hash table. One thread.
public final class PartitionState {
    /// More would not fit beside everything else in a process' memory.
    public static final int MAX_SEATS = 20_000_000;

    private final OpenSeats open = new OpenSeats();

    /// Puts a saved entry back; entries come ascending by key, before anything else.
    public void restore(StateEntry entry) {
        StateEntries.restore(entry, open);
    }

    /// What has changed since the last call, as entries to save.
    public List<StateEntry> drainChanges() {
        return open.drainChanges().stream().map(id -> StateEntries.entry(id, open)).toList();
    }

    public SeatDecision judge(SeatCommand command) {
        return switch (command) {
            case OpenSubsection c -> judgeOpen(c);
            case CloseEvent c -> new EventClosed(c.eventId(), c.attempt());
            case HoldSeats c -> judgeHold(c);
            case ReleaseSeats c -> judgeRelease(c.holdId(), c.subsection());
            case SellSeats c -> judgeSale(c.holdId(), c.subsection());
        };
    }

    public void apply(SeatDecision decision) {
        switch (decision) {
            case SubsectionOpened d -> open.open(d.subsection(), d.attempt(), d.rows(), d.seatsPerRow());
            case EventClosed d -> open.close(d.eventId(), d.attempt());
            case SeatsHeld d -> open.changing(d.subsection(), d.holdId())
                    .hold(d.holdId(), d.seatIndexes(), d.remembered());
            case SeatsRefused d when d.remembered() -> open.changing(d.subsection(), d.holdId()).refuse(d.holdId());
            case SeatsReleased d -> open.changing(d.subsection(), d.holdId()).release(d.holdId());
            case SeatsSold d -> open.changing(d.subsection(), d.holdId()).sell(d.holdId());
            case SeatsRefused _, SubsectionRefused _, HoldUnchanged _, CommandRejected _ -> { }
        }
    }

    private SeatDecision judgeOpen(OpenSubsection c) {
        Subsection standing = open.find(c.subsection());
        if (c.attempt() <= open.closedAttempt(c.subsection().eventId())) {
            return refused(c, OpenRefusal.ATTEMPT_CLOSED);
        }
        if (standing != null && (standing.attempt != c.attempt() || standing.rows != c.rows()
                || standing.seatsPerRow != c.seatsPerRow())) {
            return refused(c, OpenRefusal.OTHER_SEATS_STAND);
        }
        if (c.rows() < 1 || c.seatsPerRow() < 1 || (long) c.rows() * c.seatsPerRow() > SubsectionKey.MAX_SEATS) {
            return refused(c, OpenRefusal.MALFORMED);
        }
        if (standing == null && open.seats() + c.rows() * c.seatsPerRow() > MAX_SEATS) {
            return refused(c, OpenRefusal.PARTITION_FULL);
        }
        return new SubsectionOpened(c.subsection(), c.attempt(), c.rows(), c.seatsPerRow());
    }

    private static SeatDecision refused(OpenSubsection c, OpenRefusal reason) {
        return new SubsectionRefused(c.subsection(), c.attempt(), reason);
    }

    private SeatDecision judgeHold(HoldSeats c) {
        Subsection subsection = open.find(c.subsection());
        if (subsection == null) {
            return new SeatsRefused(c.holdId(), c.subsection(), HoldRefusal.NOT_OPEN, false, c.memo());
        }
        HoldState known = subsection.stateOf(c.holdId());
        if (known != HoldState.UNKNOWN) {
            return new HoldUnchanged(c.holdId(), c.subsection(), known);
        }
        int[] seats = subsection.pick(c.choice());
        return seats.length > 0
                ? new SeatsHeld(c.holdId(), c.subsection(), seats, c.repeatable(), c.memo())
                : new SeatsRefused(c.holdId(), c.subsection(), subsection.refusal(c.choice()), c.repeatable(), c.memo());
    }

    private SeatDecision judgeRelease(UUID holdId, SubsectionKey key) {
        HoldState known = open.stateOf(key, holdId);
        return known == HoldState.HELD
                ? new SeatsReleased(holdId, key, open.find(key).holds.get(holdId).seatIndexes())
                : new HoldUnchanged(holdId, key, known);
    }

    private SeatDecision judgeSale(UUID holdId, SubsectionKey key) {
        HoldState known = open.stateOf(key, holdId);
        return known == HoldState.HELD
                ? new SeatsSold(holdId, key, open.find(key).holds.get(holdId).seatIndexes())
                : new HoldUnchanged(holdId, key, known);
    }
}
