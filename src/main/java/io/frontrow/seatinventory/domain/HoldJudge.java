package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatCommand.ForgetIds;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SeatDecision.HoldUnchanged;
import io.frontrow.seatinventory.SeatDecision.IdsForgotten;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatDecision.SeatsSold;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.UUID;

/// What may become of a hold. It answers only under its own subsection. Changes nothing.
record HoldJudge(Holds holds) {

    SeatDecision judge(ReleaseSeats command) {
        Hold hold = holds.find(command.holdId());
        return isUnsold(hold, command.subsection())
                ? new SeatsReleased(hold.id(), hold.subsection(), hold.seats(), hold.quantity())
                : unchanged(hold, command.holdId(), command.subsection());
    }

    SeatDecision judge(SellSeats command) {
        Hold hold = holds.find(command.holdId());
        return isUnsold(hold, command.subsection())
                ? new SeatsSold(hold.id(), hold.subsection(), hold.seats(), hold.quantity())
                : unchanged(hold, command.holdId(), command.subsection());
    }

    SeatDecision judge(ForgetIds command) {
        return new IdsForgotten(command.commandId(), command.subsection(),
                command.holdIds().stream().distinct().filter(holds::remembers).toList());
    }

    private static boolean isUnsold(Hold hold, SubsectionKey subsection) {
        return hold != null && hold.subsection().equals(subsection) && hold.state() == HoldState.HELD;
    }

    private static HoldUnchanged unchanged(Hold hold, UUID id, SubsectionKey subsection) {
        boolean isKnown = hold != null && hold.subsection().equals(subsection);
        return new HoldUnchanged(id, subsection, isKnown ? hold.state() : HoldState.UNKNOWN);
    }
}
