package io.frontrow.seatinventory.application;

import io.frontrow.seatinventory.AcceptedHistory;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.application.port.in.DecideSeats;
import io.frontrow.seatinventory.application.port.out.Checkpoints;
import io.frontrow.seatinventory.domain.SeatEngine;
import java.util.function.Function;
import java.util.function.Supplier;

/// The real service, with parts that a test chooses.
public final class Deciders {
    private Deciders() {}

    public static DecideSeats with(Checkpoints checkpoints, Supplier<SeatEngine> engines,
            Function<LogPosition, AcceptedHistory> histories) {
        return new DecideSeatsService(0, checkpoints, engines, histories);
    }
}
