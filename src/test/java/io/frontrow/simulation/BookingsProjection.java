package io.frontrow.simulation;

import io.frontrow.booking.application.port.in.ApplySeatDecisions;
import io.frontrow.booking.application.port.in.SetResultAside;
import io.frontrow.booking.application.port.in.SetResultAside.UnusableResult;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.ResultBatch;
import io.frontrow.seatinventory.SeatResultCodec;
import io.frontrow.seatinventory.SeatResultsFollower.Projection;
import io.frontrow.seatinventory.SeatResultsFollower.Read;
import java.util.List;
import java.util.Optional;

/// The bookings as a reading of the results.
record BookingsProjection(ApplySeatDecisions apply, SetResultAside aside) implements Projection {

    @Override
    public LogPosition position(int partition) {
        return apply.position(partition);
    }

    @Override
    public boolean apply(List<ResultBatch> batches) {
        return apply.apply(batches);
    }

    @Override
    public boolean setAside(int partition, LogPosition from, LogPosition to, Read unusable, RuntimeException why) {
        return aside.setAside(from, to, new UnusableResult(partition, SeatResultCodec.commandId(unusable.result()),
                Optional.empty(), why.toString(), unusable.result()));
    }
}
