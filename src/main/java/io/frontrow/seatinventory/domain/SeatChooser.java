package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.HoldRefusal;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsRefused;
import java.util.Arrays;

/// Which seats a hold gets, or why none. Changes nothing.
record SeatChooser(PickingRule rule) {
    private static final int[] NO_SEATS = {};

    /// @param remembered whether the hold's id will be known after its end
    SeatDecision choose(HoldSeats command, Supply supply, boolean remembered) {
        return switch (supply) {
            case Stock stock -> draw(command, stock, remembered);
            case SeatGrid grid -> switch (command.choice()) {
                case SeatChoice.Manual manual -> take(command, grid, sorted(manual.seatIndexes()), remembered);
                case SeatChoice.BestAvailable best -> pick(command, grid, best.quantity(), remembered);
            };
        };
    }

    private static SeatDecision draw(HoldSeats command, Stock stock, boolean remembered) {
        if (!(command.choice() instanceof SeatChoice.BestAvailable(int quantity)) || !isPermitted(quantity)) {
            return refused(command, HoldRefusal.MALFORMED_CHOICE, remembered);
        }
        return quantity <= stock.freeCount()
                ? new SeatsHeld(command.holdId(), command.subsection(), NO_SEATS, quantity, remembered, command.memo())
                : refused(command, HoldRefusal.TOO_FEW_SEATS, remembered);
    }

    private static SeatDecision take(HoldSeats command, SeatGrid grid, int[] seats, boolean remembered) {
        if (!isPermitted(seats.length) || !grid.hasAscending(seats)) {
            return refused(command, HoldRefusal.MALFORMED_CHOICE, remembered);
        }
        return grid.areFree(seats)
                ? held(command, seats, remembered) : refused(command, HoldRefusal.SEATS_TAKEN, remembered);
    }

    private SeatDecision pick(HoldSeats command, SeatGrid grid, int quantity, boolean remembered) {
        if (!isPermitted(quantity)) {
            return refused(command, HoldRefusal.MALFORMED_CHOICE, remembered);
        }
        int[] seats = new int[quantity];
        return rule.pick(grid, seats)
                ? held(command, sorted(seats), remembered) : refused(command, HoldRefusal.TOO_FEW_SEATS, remembered);
    }

    private static SeatsHeld held(HoldSeats command, int[] seats, boolean remembered) {
        return new SeatsHeld(command.holdId(), command.subsection(), seats, remembered, command.memo());
    }

    private static SeatsRefused refused(HoldSeats command, HoldRefusal reason, boolean remembered) {
        return new SeatsRefused(command.holdId(), command.subsection(), reason, remembered, command.memo());
    }

    private static boolean isPermitted(int quantity) {
        return quantity >= 1 && quantity <= SeatChoice.MAX_SEATS_PER_HOLD;
    }

    private static int[] sorted(int[] seats) {
        int[] ascending = seats.clone();
        Arrays.sort(ascending);
        return ascending;
    }
}
