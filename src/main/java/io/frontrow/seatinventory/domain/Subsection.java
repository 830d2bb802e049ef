package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatChoice.BestAvailable;
import io.frontrow.seatinventory.SeatChoice.Manual;
import io.frontrow.seatinventory.SeatDecision.HoldRefusal;
import io.frontrow.seatinventory.SeatDecision.HoldState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The seats of one subsection that stand since publishing attempt `attempt`, and who has them.
final class Subsection {
    static final int[] NONE = {};

    final int attempt;
    final int rows;
    final int seatsPerRow;
    final Map<UUID, Hold> holds = new HashMap<>();
    private final SeatGrid grid;

    Subsection(int attempt, int rows, int seatsPerRow) {
        this.attempt = attempt;
        this.rows = rows;
        this.seatsPerRow = seatsPerRow;
        this.grid = new SeatGrid(rows, seatsPerRow);
    }

    int seats() {
        return grid.seats();
    }

    HoldState stateOf(UUID holdId) {
        Hold hold = holds.get(holdId);
        return hold == null ? HoldState.UNKNOWN : hold.state();
    }

    /// The seats that the choice means, ascending, all of them free; none when it has to be refused.
    int[] pick(SeatChoice choice) {
        return switch (choice) {
            case BestAvailable best -> isSane(best) ? grid.pick(best.quantity()) : NONE;
            case Manual manual -> isSane(manual) && grid.areFree(manual.seatIndexes())
                    ? Arrays.stream(manual.seatIndexes()).sorted().toArray() : NONE;
        };
    }

    /// Why [#pick] found nothing.
    HoldRefusal refusal(SeatChoice choice) {
        return switch (choice) {
            case BestAvailable best -> isSane(best) ? HoldRefusal.TOO_FEW_SEATS : HoldRefusal.MALFORMED_CHOICE;
            case Manual manual -> isSane(manual) ? HoldRefusal.SEATS_TAKEN : HoldRefusal.MALFORMED_CHOICE;
        };
    }

    void hold(UUID holdId, int[] seatIndexes, boolean remembered) {
        grid.take(seatIndexes);
        holds.put(holdId, Hold.held(seatIndexes, remembered));
    }

    void refuse(UUID holdId) {
        holds.put(holdId, Hold.ended(HoldState.REFUSED));
    }

    void release(UUID holdId) {
        Hold hold = holds.remove(holdId);
        grid.free(hold.seatIndexes());
        if (hold.remembered()) {
            holds.put(holdId, Hold.ended(HoldState.RELEASED));
        }
    }

    void sell(UUID holdId) {
        holds.computeIfPresent(holdId, (_, hold) -> hold.sold());
    }

    /// Puts a hold back as it was saved.
    void restore(UUID holdId, Hold hold) {
        grid.take(hold.seatIndexes());
        holds.put(holdId, hold);
    }

    private static boolean isSane(BestAvailable best) {
        return best.quantity() >= 1 && best.quantity() <= SeatChoice.MAX_SEATS_PER_HOLD;
    }

    private boolean isSane(Manual manual) {
        int[] seats = manual.seatIndexes();
        return seats.length >= 1 && seats.length <= SeatChoice.MAX_SEATS_PER_HOLD
                && Arrays.stream(seats).allMatch(seat -> seat >= 0 && seat < grid.seats())
                && Arrays.stream(seats).distinct().count() == seats.length;
    }
}
