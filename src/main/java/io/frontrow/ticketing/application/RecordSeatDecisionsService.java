package io.frontrow.ticketing.application;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.ResultBatch;
import io.frontrow.seatinventory.SeatResultsFollower;
import io.frontrow.ticketing.application.port.out.SeatRecords;
import io.frontrow.ticketing.domain.SeatChanges;
import java.util.List;

/// Makes the accepted decisions of the seat engine visible, a batch at a time.
public final class RecordSeatDecisionsService implements SeatResultsFollower.Projection {
    private final SeatRecords records;

    public RecordSeatDecisionsService(SeatRecords records) {
        this.records = records;
    }

    @Override
    public LogPosition position(int partition) {
        return records.position(partition);
    }

    @Override
    public boolean apply(List<ResultBatch> batches) {
        return records.save(batches.stream().map(ResultBatch::move).toList(), SeatChanges.of(batches));
    }

    @Override
    public boolean setAside(int partition, LogPosition from, LogPosition to, SeatResultsFollower.Read unusable,
            RuntimeException why) {
        return records.setAside(partition, from, to, new SeatRecords.Unusable(unusable.offset(), unusable.result(), "" + why));
    }
}
