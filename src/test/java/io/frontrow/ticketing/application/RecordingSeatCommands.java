package io.frontrow.ticketing.application;

import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/// Remembers what was sent, and can be away.
final class RecordingSeatCommands implements SeatCommands {
    final List<SeatCommand> sent = new ArrayList<>();
    boolean away;

    @Override
    public CompletionStage<Void> send(SeatCommand command) {
        if (away) {
            return CompletableFuture.failedFuture(new SeatCommandsUnavailable(new TimeoutException("away")));
        }
        sent.add(command);
        return CompletableFuture.completedFuture(null);
    }
}
