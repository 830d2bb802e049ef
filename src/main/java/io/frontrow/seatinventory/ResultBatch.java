package io.frontrow.seatinventory;

import java.util.List;

/// What was accepted of the results of one partition, in their order, on a part of a reader's way.
public record ResultBatch(PositionMove move, List<SeatDecision> accepted) {
    public ResultBatch {
        accepted = List.copyOf(accepted);
    }

    public int partition() {
        return move.partition();
    }
}
