package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatCommand.BlockSeats;
import io.frontrow.seatinventory.SeatCommand.UnblockSeats;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.BlockRefusal;
import io.frontrow.seatinventory.SeatDecision.BlockRefused;
import io.frontrow.seatinventory.SeatDecision.SeatsBlocked;
import io.frontrow.seatinventory.SeatDecision.SeatsUnblocked;
import java.util.Arrays;

/// Whether seats may leave the sale or come back: unless a buyer has one of them. Changes nothing.
record BlockJudge(Subsections subsections) {

    SeatDecision judge(BlockSeats command) {
        int[] seats = sorted(command.seatIndexes());
        Subsection place = subsections.find(command.subsection());
        BlockRefusal refusal = refusal(place, seats);
        return refusal == null
                ? new SeatsBlocked(command.commandId(), command.subsection(), place.grid().free(seats))
                : new BlockRefused(command.commandId(), command.subsection(), refusal);
    }

    SeatDecision judge(UnblockSeats command) {
        int[] seats = sorted(command.seatIndexes());
        Subsection place = subsections.find(command.subsection());
        BlockRefusal refusal = refusal(place, seats);
        return refusal == null
                ? new SeatsUnblocked(command.commandId(), command.subsection(), place.grid().blocked(seats))
                : new BlockRefused(command.commandId(), command.subsection(), refusal);
    }

    /// Null when there is no reason to refuse.
    private static BlockRefusal refusal(Subsection place, int[] seats) {
        if (place == null) {
            return BlockRefusal.NOT_OPEN;
        }
        if (seats.length == 0 || !(place.supply() instanceof SeatGrid grid) || !grid.hasAscending(seats)) {
            return BlockRefusal.MALFORMED;
        }
        return grid.free(seats).length + grid.blocked(seats).length == seats.length ? null : BlockRefusal.SEATS_TAKEN;
    }

    private static int[] sorted(int[] seats) {
        int[] ascending = seats.clone();
        Arrays.sort(ascending);
        return ascending;
    }
}
