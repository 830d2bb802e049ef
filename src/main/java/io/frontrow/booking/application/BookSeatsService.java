package io.frontrow.booking.application;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.frontrow.booking.application.port.in.BookSeats;
import io.frontrow.booking.application.port.out.BookingIds;
import io.frontrow.booking.application.port.out.IdempotencyKeys.Binding;
import io.frontrow.booking.application.port.out.Memos;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.SeatCommands.SeatCommandsUnavailable;
import io.frontrow.ticketing.EventForSale;
import io.frontrow.ticketing.EventsForSale;
import io.frontrow.ticketing.KnownSeats;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/// Checks an order against what is on offer, refuses what is known to be in vain, and puts the rest into the log.
public final class BookSeatsService implements BookSeats {
    private final EventsForSale events;
    private final KnownSeats knownSeats;
    private final SeatCommands seatCommands;
    private final BookingIds ids;
    private final OncePerKey oncePerKey;
    private final Memos memos;
    private final InstantSource clock;

    public BookSeatsService(EventsForSale events, KnownSeats knownSeats, SeatCommands seatCommands, BookingIds ids,
            OncePerKey oncePerKey, Memos memos, InstantSource clock) {
        this.events = events;
        this.knownSeats = knownSeats;
        this.seatCommands = seatCommands;
        this.ids = ids;
        this.oncePerKey = oncePerKey;
        this.memos = memos;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Outcome> book(Command command) {
        return events.find(command.order().eventId()).thenCompose(event ->
                event.isPresent() ? check(command, event.get()) : completedFuture(new Outcome.NoSuchEvent()));
    }

    private CompletionStage<Outcome> check(Command command, EventForSale event) {
        var order = command.order();
        var section = event.section(order.section());
        var subsection = section.map(known -> known.subsections().get(order.subsection()));
        if (subsection.isEmpty()) {
            return completedFuture(OrderRules.misplaced(order, section));
        }
        var faults = OrderRules.faults(order, subsection.get(), event.maxSeatsPerBooking());
        return faults.isEmpty()
                ? book(new OrderedSeats(command, event, section.get(), subsection.get(), clock.instant()))
                : completedFuture(new Outcome.Invalid(faults));
    }

    private CompletionStage<Outcome> book(OrderedSeats seats) {
        var command = seats.command();
        if (command.idempotencyKey().isPresent()) {
            var key = command.idempotencyKey().get();
            var id = ids.derive(command.buyerId(), key, command.order());
            return oncePerKey.book(new Binding(command.buyerId(), key, id), seats, () -> hold(id, seats));
        }
        var refusal = seats.refusalBySale().or(() -> seats.refusalBySeats(knownSeats));
        return refusal.isPresent() ? completedFuture(refusal.get()) : hold(ids.mint(command.buyerId()), seats);
    }

    private CompletionStage<Outcome> hold(UUID id, OrderedSeats seats) {
        var repeatable = seats.command().idempotencyKey().isPresent();
        var hold = new HoldSeats(id, seats.subsection().key(), seats.choice(), repeatable, memos.write(seats.request(id)));
        return seatCommands.send(hold).<Outcome>thenApply(durable -> new Outcome.Accepted(id)).exceptionally(failure -> {
            if (failure.getCause() instanceof SeatCommandsUnavailable) {
                return new Outcome.Unconfirmed();
            }
            throw new CompletionException(failure.getCause());
        });
    }
}
