package io.frontrow.booking.application.port.in;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.ResultBatch;
import java.util.List;

/// Makes bookings out of what seatinventory decided, as much as was read at once.
public interface ApplySeatDecisions {

    /// How far the results of this partition have been applied. Blocks.
    LogPosition position(int partition);

    /// Saves the answers and moves the positions of the partitions in one transaction. False when one of them was not where its
    /// batch begins: somebody else applied, and nothing was saved. Batches that come again change nothing. Blocks; an outage is
    /// thrown and nothing is lost by calling again.
    boolean apply(List<ResultBatch> batches);
}
