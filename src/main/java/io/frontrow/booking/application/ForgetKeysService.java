package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.ForgetKeys;
import io.frontrow.booking.application.port.out.RememberedIds;
import io.frontrow.booking.application.port.out.RememberedIds.Due;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.ForgetIds;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.SeatCommands.SeatCommandsUnavailable;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.EventForSale;
import io.frontrow.ticketing.EventsForSale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The clock that the seat engine does not have. Where this dies between the sending and the noting, the same ids are sent
/// again, and the engine, which does not know them any more, does nothing.
public final class ForgetKeysService implements ForgetKeys {
    private final RememberedIds ids;
    private final EventsForSale events;
    private final SeatCommands commands;
    private final Duration age;

    /// @param age how long a key is honoured
    public ForgetKeysService(RememberedIds ids, EventsForSale events, SeatCommands commands, Duration age) {
        this.ids = ids;
        this.events = events;
        this.commands = commands;
        this.age = age;
    }

    @Override
    public void forget() {
        var batch = ids.next(age, SeatCommand.MAX_IDS_TO_FORGET);
        while (!batch.isEmpty() && sent(batch.due())) {
            ids.forgotten(batch);
            batch = ids.next(age, SeatCommand.MAX_IDS_TO_FORGET);
        }
    }

    /// False when the log did not confirm all of it: another time.
    private boolean sent(List<Due> due) {
        var bySubsection = new HashMap<SubsectionKey, List<UUID>>();
        due.forEach(it -> place(it).ifPresent(key -> bySubsection.computeIfAbsent(key, _ -> new ArrayList<>()).add(it.bookingId())));
        var answers = bySubsection.entrySet().stream().map(entry -> command(entry.getKey(), entry.getValue()))
                .map(command -> commands.send(command).toCompletableFuture()).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(answers).join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof SeatCommandsUnavailable) {
                return false;
            }
            throw e;
        }
    }

    /// Empty when there is no such place, of which the engine remembers nothing then.
    private Optional<SubsectionKey> place(Due due) {
        return events.find(due.eventId()).toCompletableFuture().join()
                .flatMap(event -> event.section(due.section()))
                .map(section -> section.subsections().get(due.subsection())).map(EventForSale.Subsection::key);
    }

    /// The same ids make the same command.
    private static ForgetIds command(SubsectionKey subsection, List<UUID> bookingIds) {
        return new ForgetIds(bookingIds.getFirst(), subsection, bookingIds);
    }
}
