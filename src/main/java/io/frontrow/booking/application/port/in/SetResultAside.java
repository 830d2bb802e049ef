package io.frontrow.booking.application.port.in;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.SeatDecision;
import java.util.Optional;
import java.util.UUID;

/// Goes on without a result that cannot be used, so that its partition is not blocked.
public interface SetResultAside {

    /// Keeps the result among the dead letters, ends its booking as failed, gives back what it held, and moves the position.
    /// False when the position was not at `from`: nothing was saved. Blocks; an outage is thrown.
    boolean setAside(LogPosition from, LogPosition to, UnusableResult result);

    /// `commandId` is the booking's when the command was a hold; `decision` is empty when it could not be decoded.
    record UnusableResult(int partition, UUID commandId, Optional<SeatDecision> decision, String error, byte[] content) {}
}
