package io.frontrow.booking.application.port.in;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.SeatDecision;
import java.util.List;

/// Makes bookings out of what seatinventory decided, a batch at a time.
public interface ApplySeatDecisions {

    /// How far the results of this partition have been applied. Blocks.
    LogPosition position(int partition);

    /// Saves the answers and moves the partition's position in one transaction. False when the position was not at `from`:
    /// somebody else applied, and nothing was saved. A batch that comes again changes nothing. Blocks; an outage is thrown
    /// and nothing is lost by calling again.
    boolean apply(int partition, LogPosition from, LogPosition to, List<SeatDecision> decisions);
}
