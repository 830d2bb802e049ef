package io.frontrow.ticketing.adapter.out.memory;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SeatDecision.SubsectionRefused;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.application.port.out.SeatRecords;
import io.frontrow.ticketing.domain.SeatChanges;
import java.util.List;
import java.util.stream.Stream;

/// Has the memory forget what a batch has changed, once it is committed.
public record ForgettingSeatRecords(SeatRecords records, MemoryEventViews memory) implements SeatRecords {

    @Override
    public LogPosition position(int partition) {
        return records.position(partition);
    }

    @Override
    public boolean save(List<PositionMove> moves, SeatChanges changes) {
        boolean saved = records.save(moves, changes);
        Stream.of(changes.statuses().keySet().stream(), changes.stock().keySet().stream(),
                changes.opened().stream().map(SubsectionOpened::subsection),
                changes.refused().stream().map(SubsectionRefused::subsection))
                .flatMap(keys -> keys).map(SubsectionKey::eventId).distinct().forEach(memory::forget);
        return saved;
    }

    @Override
    public boolean setAside(int partition, LogPosition from, LogPosition to, Unusable unusable) {
        return records.setAside(partition, from, to, unusable);
    }
}
