package io.frontrow.ticketing.application;

import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.CloseEvent;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.application.port.in.AdvancePublishing;
import io.frontrow.ticketing.application.port.out.Publications;
import io.frontrow.ticketing.application.port.out.Publications.Opening;
import io.frontrow.ticketing.domain.PublishFailure;
import io.frontrow.ticketing.domain.Seating.Subsection;
import io.frontrow.ticketing.domain.SeatsToClose;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/// The publishing saga: fail what takes too long, close what has to go, open what has to stand, in this
/// order, so that an attempt begins only after the log has the end of the one before. What stands is counted
/// where the decisions are recorded.
public final class AdvancePublishingService implements AdvancePublishing {
    private static final int MAX_IN_FLIGHT = 500;
    private static final int MAX_CLOSINGS = 20;

    private final Publications publications;
    private final SeatCommands commands;
    private final Duration limit;

    /// @param limit how long an attempt may take
    public AdvancePublishingService(Publications publications, SeatCommands commands, Duration limit) {
        this.publications = publications;
        this.commands = commands;
        this.limit = limit;
    }

    @Override
    public void advance() {
        publications.failOlderThan(limit, PublishFailure.late(limit));
        if (close()) {
            open();
        }
    }

    private boolean close() {
        var closings = publications.leaseClosings(MAX_CLOSINGS);
        if (closings.isEmpty()) {
            return true;
        }
        boolean sent = sent(closings.stream().map(closing -> command(closing.seats())));
        if (sent) {
            publications.confirmClosed(closings);
        }
        return sent;
    }

    private void open() {
        var opening = publications.leaseOpening(MAX_IN_FLIGHT);
        while (opening.isPresent()) {
            if (!sent(commands(opening.get()))) {
                publications.release(opening.get());
                return;
            }
            publications.confirmSent(opening.get());
            opening = publications.leaseOpening(MAX_IN_FLIGHT);
        }
    }

    /// False when the log did not confirm all of them: they are sent again, which changes nothing where they
    /// arrived.
    private boolean sent(Stream<? extends SeatCommand> batch) {
        var answers = batch.map(command -> commands.send(command).toCompletableFuture()).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(answers).join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof SeatCommands.SeatCommandsUnavailable) {
                return false;
            }
            throw e;
        }
    }

    private static Stream<OpenSubsection> commands(Opening opening) {
        return opening.subsections().stream().map(subsection -> command(opening, subsection));
    }

    private static OpenSubsection command(Opening opening, Subsection subsection) {
        var key = new SubsectionKey(opening.eventId(), subsection.index());
        return new OpenSubsection(id("open", opening.eventId(), opening.attempt(), subsection.index()), key,
                opening.attempt(), subsection.rows(), subsection.seatsPerRow());
    }

    private static CloseEvent command(SeatsToClose closing) {
        return new CloseEvent(id("close", closing.eventId(), closing.attempt(), 0), closing.eventId(), closing.attempt());
    }

    /// The same command has the same id, whoever sends it again.
    private static UUID id(String what, UUID eventId, int attempt, int index) {
        var name = String.join(" ", List.of(what, "" + eventId, "" + attempt, "" + index));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
