package io.frontrow.seatinventory;

import java.util.List;
import java.util.UUID;

/// What seatinventory can be told. Every command of one subsection goes to one partition of the command log, in order.
public sealed interface SeatCommand {

    /// As many ids as one [ForgetIds] may name.
    int MAX_IDS_TO_FORGET = 1_000;

    /// Names the command in its result: the hold's id for everything about a hold, else an id of the sender's.
    UUID commandId();

    /// Puts up the seats of a subsection, all free; without rows it is a stock of `seatsPerRow` places that have no
    /// position. `attempt` counts the publishing attempts of the event, from 1: an attempt that was closed, or an older
    /// one, opens nothing.
    record OpenSubsection(UUID commandId, SubsectionKey subsection, int attempt, int rows, int seatsPerRow)
            implements SeatCommand {}

    /// Takes down everything of an event on one partition: seats, holds, remembered ids of attempts up to this one.
    /// Sent to every partition.
    record CloseEvent(UUID commandId, UUID eventId, int attempt) implements SeatCommand {}

    /// Takes seats for a buyer, all or nothing. A `repeatable` hold may be sent again by its client: its id is remembered
    /// after the hold's end. `memo` is the sender's own, echoed with the decision and never looked into.
    record HoldSeats(UUID holdId, SubsectionKey subsection, SeatChoice choice, boolean repeatable, byte[] memo)
            implements SeatCommand {
        @Override
        public UUID commandId() {
            return holdId;
        }
    }

    /// Gives the seats of an unsold hold back.
    record ReleaseSeats(UUID holdId, SubsectionKey subsection) implements SeatCommand {
        @Override
        public UUID commandId() {
            return holdId;
        }
    }

    /// Makes a hold final.
    record SellSeats(UUID holdId, SubsectionKey subsection) implements SeatCommand {
        @Override
        public UUID commandId() {
            return holdId;
        }
    }

    /// Takes seats, 0-based, out of the sale, all or nothing: those that a hold has stand in the way, those that are
    /// blocked already do not.
    record BlockSeats(UUID commandId, SubsectionKey subsection, int[] seatIndexes) implements SeatCommand {}

    /// Puts seats, 0-based, back on sale, all or nothing; those that were not blocked stay as free as they are.
    record UnblockSeats(UUID commandId, SubsectionKey subsection, int[] seatIndexes) implements SeatCommand {}

    /// Ends the memory for the ids of holds on the subsection's partition. Holds that have seats keep them, but will not be
    /// remembered after their end. At most [#MAX_IDS_TO_FORGET] ids.
    record ForgetIds(UUID commandId, SubsectionKey subsection, List<UUID> holdIds) implements SeatCommand {
        public ForgetIds {
            holdIds = List.copyOf(holdIds);
        }
    }
}
