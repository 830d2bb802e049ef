package io.frontrow.ticketing.application.port.out;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import io.frontrow.ticketing.domain.SeatChanges;
import java.util.List;

/// What the public sees of the seats: a claim for each seat taken, statuses and counts for each subsection,
/// and which subsections stand. Rows and the reader's positions of the partitions move together or not at all.
public interface SeatRecords {

    /// `LogPosition.START` when nothing of the partition was ever recorded.
    LogPosition position(int partition);

    /// A claim on a seat that is already claimed is left out and reported, the rest is written. `moves` are those of all
    /// partitions that the changes come from. False when one of the positions is not where its move begins: nothing has changed.
    boolean save(List<PositionMove> moves, SeatChanges changes);

    /// Keeps a result that could not be used, and passes it over. False when the position is not `from`.
    boolean setAside(int partition, LogPosition from, LogPosition to, Unusable unusable);

    /// The record of the result log as it came.
    record Unusable(long offset, byte[] result, String reason) {}
}
