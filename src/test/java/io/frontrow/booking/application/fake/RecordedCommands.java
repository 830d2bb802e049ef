package io.frontrow.booking.application.fake;

import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommands;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;

/// A log that only remembers, and may be told to be out of reach.
public final class RecordedCommands implements SeatCommands {
    public final List<SeatCommand> sent = new CopyOnWriteArrayList<>();
    public volatile boolean reachable = true;

    @Override
    public CompletionStage<Void> send(SeatCommand command) {
        if (!reachable) {
            return CompletableFuture.failedFuture(new SeatCommandsUnavailable(new TimeoutException()));
        }
        sent.add(command);
        return CompletableFuture.completedFuture(null);
    }
}
