package io.frontrow.seatinventory;

import io.frontrow.shared.Unavailable;
import java.util.concurrent.CompletionStage;

/// The way in: appends commands to the log.
public interface SeatCommands {

    /// Never blocks. Completes when the log has the command durably, on a thread of the log's client; fails with
    /// [SeatCommandsUnavailable] when that is not known within five seconds (it may still arrive).
    /// A `CloseEvent` goes to every partition.
    CompletionStage<Void> send(SeatCommand command);

    /// The log did not confirm. Whether the command was appended is unknown: send it again with the same id.
    final class SeatCommandsUnavailable extends Unavailable {
        private static final long serialVersionUID = 1L;

        public SeatCommandsUnavailable(Throwable cause) {
            super("the command log did not confirm in time", cause);
        }
    }
}
