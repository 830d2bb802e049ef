package io.frontrow.booking.adapter.in.kafka;

import io.frontrow.booking.application.port.in.ApplySeatDecisions;
import io.frontrow.booking.application.port.in.SetResultAside;
import io.frontrow.booking.application.port.in.SetResultAside.UnusableResult;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.ResultBatch;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatResultCodec;
import io.frontrow.seatinventory.SeatResultsFollower.Projection;
import io.frontrow.seatinventory.SeatResultsFollower.Read;
import io.frontrow.shared.ByteReader.UnreadableBytes;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/// The bookings as a reading of the seat results.
final class BookingProjection implements Projection {
    private static final Logger LOG = Logger.getLogger(BookingProjection.class);
    private final ApplySeatDecisions applySeatDecisions;
    private final SetResultAside setResultAside;

    BookingProjection(ApplySeatDecisions applySeatDecisions, SetResultAside setResultAside) {
        this.applySeatDecisions = applySeatDecisions;
        this.setResultAside = setResultAside;
    }

    @Override
    public LogPosition position(int partition) {
        return applySeatDecisions.position(partition);
    }

    @Override
    public boolean apply(List<ResultBatch> batches) {
        return applySeatDecisions.apply(batches);
    }

    @Override
    public boolean setAside(int partition, LogPosition from, LogPosition to, Read unusable, RuntimeException why) {
        var commandId = SeatResultCodec.commandId(unusable.result());
        MDC.put("bookingId", commandId);
        try {
            LOG.errorf(why, "result %d of partition %d cannot be used and is set aside", unusable.offset(), partition);
            return setResultAside.setAside(from, to,
                    new UnusableResult(partition, commandId, decision(unusable), why.toString(), unusable.result()));
        } finally {
            MDC.remove("bookingId");
        }
    }

    private static Optional<SeatDecision> decision(Read unusable) {
        try {
            return Optional.of(SeatResultCodec.decode(unusable.result()).decision());
        } catch (UnreadableBytes e) {
            return Optional.empty();
        }
    }
}
