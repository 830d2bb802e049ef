package io.frontrow.seatinventory;

import java.util.UUID;

/// A record of the command log that is no command of this version. Checked, because its sender still waits for an
/// answer: the id and the memo are as far as they were readable, so that the rejection reaches it.
public final class UndecodableCommand extends Exception {
    private static final long serialVersionUID = 1L;

    /// Stands for an id that could not be read.
    public static final UUID NO_ID = new UUID(0, 0);

    private final UUID commandId;
    private final transient byte[] memo;

    UndecodableCommand(UUID commandId, byte[] memo, String reason) {
        super(reason);
        this.commandId = commandId;
        this.memo = memo;
    }

    /// [#NO_ID] when it could not be read.
    public UUID commandId() {
        return commandId;
    }

    /// Empty when it could not be read.
    public byte[] memo() {
        return memo;
    }
}
