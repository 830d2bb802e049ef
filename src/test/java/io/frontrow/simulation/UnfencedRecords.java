package io.frontrow.simulation;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import io.frontrow.ticketing.application.port.out.SeatRecords;
import io.frontrow.ticketing.domain.SeatChanges;
import java.util.List;

/// Moves the position wherever it stands, so that a reader that was frozen writes again what others have written since.
record UnfencedRecords(SeatRecords real) implements SeatRecords {

    @Override
    public LogPosition position(int partition) {
        return real.position(partition);
    }

    @Override
    public boolean save(List<PositionMove> moves, SeatChanges changes) {
        return real.save(moves.stream().map(move -> new PositionMove(move.partition(), real.position(move.partition()), move.to()))
                .toList(), changes);
    }

    @Override
    public boolean setAside(int partition, LogPosition from, LogPosition to, Unusable unusable) {
        return real.setAside(partition, real.position(partition), to, unusable);
    }
}
