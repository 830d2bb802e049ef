package io.frontrow.seatinventory;

import java.util.List;
import java.util.UUID;

/// What was decided about one command. Every command has exactly one, a refusal and a repeat included.
public sealed interface SeatDecision {

    record SubsectionOpened(SubsectionKey subsection, int attempt, int rows, int seatsPerRow) implements SeatDecision {}

    record SubsectionRefused(SubsectionKey subsection, int attempt, OpenRefusal reason) implements SeatDecision {}

    /// On this partition nothing of the event's attempts up to `attempt` stands any more.
    record EventClosed(UUID eventId, int attempt) implements SeatDecision {}

    /// `seatIndexes` are 0-based and ascending, `quantity` of them; empty where a stock gave `quantity` places without a
    /// position. `remembered`: the id stays known after the hold's end.
    record SeatsHeld(UUID holdId, SubsectionKey subsection, int[] seatIndexes, int quantity, boolean remembered, byte[] memo)
            implements SeatDecision {
        public SeatsHeld(UUID holdId, SubsectionKey subsection, int[] seatIndexes, boolean remembered, byte[] memo) {
            this(holdId, subsection, seatIndexes, seatIndexes.length, remembered, memo);
        }
    }

    /// Nothing was taken. `remembered`: the id stays known, a repeat changes nothing.
    record SeatsRefused(UUID holdId, SubsectionKey subsection, HoldRefusal reason, boolean remembered, byte[] memo)
            implements SeatDecision {}

    /// What the hold had, as in [SeatsHeld].
    record SeatsReleased(UUID holdId, SubsectionKey subsection, int[] seatIndexes, int quantity) implements SeatDecision {
        public SeatsReleased(UUID holdId, SubsectionKey subsection, int[] seatIndexes) {
            this(holdId, subsection, seatIndexes, seatIndexes.length);
        }
    }

    /// What the hold has, as in [SeatsHeld].
    record SeatsSold(UUID holdId, SubsectionKey subsection, int[] seatIndexes, int quantity) implements SeatDecision {
        public SeatsSold(UUID holdId, SubsectionKey subsection, int[] seatIndexes) {
            this(holdId, subsection, seatIndexes, seatIndexes.length);
        }
    }

    /// The command changed nothing: it came twice, late, or for a hold that it cannot change. `state` is what the hold is.
    record HoldUnchanged(UUID holdId, SubsectionKey subsection, HoldState state) implements SeatDecision {}

    /// `seatIndexes` are those that were free before, ascending; all that the command named are blocked now.
    record SeatsBlocked(UUID commandId, SubsectionKey subsection, int[] seatIndexes) implements SeatDecision {}

    /// `seatIndexes` are those that were blocked before, ascending; all that the command named are free now.
    record SeatsUnblocked(UUID commandId, SubsectionKey subsection, int[] seatIndexes) implements SeatDecision {}

    /// No seat was blocked or unblocked.
    record BlockRefused(UUID commandId, SubsectionKey subsection, BlockRefusal reason) implements SeatDecision {}

    /// Those of the ids that were remembered until now.
    record IdsForgotten(UUID commandId, SubsectionKey subsection, List<UUID> holdIds) implements SeatDecision {
        public IdsForgotten {
            holdIds = List.copyOf(holdIds);
        }
    }

    /// The bytes could not be read as a command of this version, or the engine failed on it. `memo` is empty when not even that was readable.
    record CommandRejected(UUID commandId, byte[] memo) implements SeatDecision {}

    enum OpenRefusal { ATTEMPT_CLOSED, OTHER_SEATS_STAND, MALFORMED, PARTITION_FULL }

    /// In order of precedence: when several apply, the first is said.
    enum HoldRefusal { NOT_OPEN, MALFORMED_CHOICE, SEATS_TAKEN, TOO_FEW_SEATS }

    /// In order of precedence.
    enum BlockRefusal { NOT_OPEN, MALFORMED, SEATS_TAKEN }

    enum HoldState { UNKNOWN, REFUSED, HELD, RELEASED, SOLD }
}
