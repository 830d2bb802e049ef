package io.frontrow.seatinventory.application.simulation;

import io.frontrow.seatinventory.AcceptedHistory;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.application.port.in.DecideSeats;
import io.frontrow.seatinventory.application.port.out.Checkpoints;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What a simulation runs: the product, or the product without one of its rules.
record Variant(Function<LogPosition, AcceptedHistory> histories, UnaryOperator<DecideSeats> deciders,
        UnaryOperator<Checkpoints> checkpoints, boolean readersDeleteIds) {

    static final Variant PRODUCT =
            new Variant(AcceptedHistory::new, UnaryOperator.identity(), UnaryOperator.identity(), false);

    Variant withHistories(Function<LogPosition, AcceptedHistory> other) {
        return new Variant(other, deciders, checkpoints, readersDeleteIds);
    }

    Variant withDeciders(UnaryOperator<DecideSeats> other) {
        return new Variant(histories, other, checkpoints, readersDeleteIds);
    }

    Variant withCheckpoints(UnaryOperator<Checkpoints> other) {
        return new Variant(histories, deciders, other, readersDeleteIds);
    }

    Variant withReadersThatDeleteIds() {
        return new Variant(histories, deciders, checkpoints, true);
    }
}
