package io.frontrow.torture.checker;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/// One record of the result log: what was decided about the command at `source`.
///
/// @param at when it was written, epoch milliseconds
/// @param seats 0-based; empty where a stock gave `quantity` places
/// @param detail the reason of a refusal; the seats per row of what was opened; the attempt that was closed
/// @param rows of what was opened; 0 for a stock
public record Decision(int partition, long source, UUID command, long at, Kind kind, UUID event, int index, int[] seats,
        int quantity, int rows, int detail) {

    /// In the order of their numbers in the log, from 0.
    public enum Kind { NONE, OPENED, OPEN_REFUSED, CLOSED, HELD, REFUSED, RELEASED, SOLD, UNCHANGED, REJECTED, BLOCKED, UNBLOCKED,
        BLOCK_REFUSED, FORGOTTEN }

    /// Whenever either was written.
    boolean saysTheSameAs(Decision other) {
        return command.equals(other.command) && kind == other.kind && Objects.equals(event, other.event) && index == other.index
                && Arrays.equals(seats, other.seats)
                && quantity == other.quantity && rows == other.rows && detail == other.detail;
    }
}
