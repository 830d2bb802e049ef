package io.frontrow.simulation;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.ticketing.application.port.out.SeatRecords;
import io.frontrow.ticketing.domain.SeatChanges;

/// Moves the position wherever it stands, so that a reader that was frozen writes again what others have written since.
record UnfencedRecords(SeatRecords real) implements SeatRecords {

    @Override
    public LogPosition position(int partition) {
        return real.position(partition);
    }

    @Override
    public boolean save(int partition, LogPosition from, LogPosition to, SeatChanges changes) {
        return real.save(partition, real.position(partition), to, changes);
    }

    @Override
    public boolean setAside(int partition, LogPosition from, LogPosition to, Unusable unusable) {
        return real.setAside(partition, real.position(partition), to, unusable);
    }
}
