package io.frontrow.ticketing.application;

import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.BlockSeats;
import io.frontrow.seatinventory.SeatCommand.UnblockSeats;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.SeatCommands.SeatCommandsUnavailable;
import io.frontrow.seatinventory.SeatDecision.BlockRefusal;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.application.port.in.ChangeBlockedSeats;
import io.frontrow.ticketing.application.port.out.BlockAnswers;
import io.frontrow.ticketing.application.port.out.EventViews;
import io.frontrow.ticketing.application.port.out.Events;
import io.frontrow.ticketing.domain.BlockAnswer;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.Fault;
import io.frontrow.ticketing.domain.Seating.Subsection;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Asks the seat engine, which alone knows whether a buyer was faster. A request that is lost, or comes twice, needs no care:
/// blocked seats stay blocked, and the seller who heard nothing asks again.
public final class ChangeBlockedSeatsService implements ChangeBlockedSeats {
    private final Events events;
    private final EventViews views;
    private final SeatCommands commands;
    private final Supplier<UUID> ids;
    private final BlockAnswers answers;

    public ChangeBlockedSeatsService(Events events, EventViews views, SeatCommands commands, Supplier<UUID> ids,
            BlockAnswers answers) {
        this.events = events;
        this.views = views;
        this.commands = commands;
        this.ids = ids;
        this.answers = answers;
    }

    @Override
    public Outcome change(Command command) {
        return switch (EventAccess.of(events.find(command.eventId()), command.sellerId())) {
            case EventAccess.NotFound() -> new Outcome.NoSuchEvent();
            case EventAccess.SomebodyElses() -> new Outcome.SomebodyElses();
            case EventAccess.Own(Event.Published _) -> views.seatMap(command.eventId(), command.section(), command.subsection())
                    .map(map -> change(command, map.subsection())).orElseGet(Outcome.NoSuchSubsection::new);
            case EventAccess.Own(_) -> new Outcome.NotPublished();
        };
    }

    private Outcome change(Command command, Subsection subsection) {
        var faults = IntStream.range(0, command.seats().size())
                .filter(i -> !command.seats().get(i).isWithin(subsection.rows(), subsection.seatsPerRow()))
                .mapToObj(i -> new Fault("seats[" + i + "]", command.seats().get(i) + " does not exist: there are "
                        + subsection.rows() + " rows of " + subsection.seatsPerRow() + " seats")).toList();
        return faults.isEmpty() ? ask(command, subsection) : new Outcome.NoSuchSeats(faults);
    }

    private Outcome ask(Command command, Subsection subsection) {
        var requestId = ids.get();
        try {
            commands.send(request(requestId, command, subsection)).toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SeatCommandsUnavailable) {
                return new Outcome.Unconfirmed();
            }
            throw e;
        }
        return answers.await(requestId).map(ChangeBlockedSeatsService::outcome).orElseGet(Outcome.Unconfirmed::new);
    }

    private static SeatCommand request(UUID requestId, Command command, Subsection subsection) {
        var key = new SubsectionKey(command.eventId(), subsection.index());
        int[] seats = command.seats().stream().mapToInt(seat -> seat.seatIndex(subsection.seatsPerRow())).toArray();
        return command.blocked() ? new BlockSeats(requestId, key, seats) : new UnblockSeats(requestId, key, seats);
    }

    private static Outcome outcome(BlockAnswer answer) {
        if (answer.refusal().isEmpty()) {
            return new Outcome.Done();
        }
        return answer.refusal().get() == BlockRefusal.SEATS_TAKEN ? new Outcome.SeatsTaken() : new Outcome.NotPublished();
    }
}
