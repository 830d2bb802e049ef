package io.frontrow.ticketing.application.port.out;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.ticketing.domain.SeatChanges;

/// What the public sees of the seats: a claim for each seat taken, statuses and counts for each subsection, and which
/// subsections stand.
public interface SeatRecords {

    /// Writes all changes and moves the reader's position of the partition, all or nothing. A claim on a seat that is
    /// already claimed is left out and reported, the rest is written. False when the position is not `from`: nothing has
    /// changed.
    boolean save(int partition, LogPosition from, LogPosition to, SeatChanges changes);
}
