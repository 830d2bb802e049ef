package io.frontrow.torture.checker;

import java.util.UUID;

/// One record of the command log.
///
/// @param event null when the command could not be read
/// @param index the subsection's among all of its event
/// @param quantity of a hold, otherwise 0
/// @param seats of a hold that names them, 0-based
public record Command(int partition, long offset, UUID id, Kind kind, UUID event, int index, int quantity, int[] seats) {

    public enum Kind { UNREADABLE, OPEN, CLOSE, HOLD, RELEASE, SELL, BLOCK, UNBLOCK, FORGET }
}
