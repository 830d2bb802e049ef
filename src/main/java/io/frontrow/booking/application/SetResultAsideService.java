package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.SetResultAside;
import io.frontrow.booking.application.port.out.BookingChanges;
import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.application.port.out.DeadLetters;
import io.frontrow.booking.application.port.out.DeadLetters.DeadLetter;
import io.frontrow.booking.domain.Answer;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.PositionMove;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import java.util.List;

/// Ends the booking of a result that cannot be used. A result that was about no booking leaves a failed booking that nobody
/// can ask for, which does no harm.
public final class SetResultAsideService implements SetResultAside {
    private final Bookings bookings;
    private final DeadLetters deadLetters;
    private final BookingChanges changes;

    public SetResultAsideService(Bookings bookings, DeadLetters deadLetters, BookingChanges changes) {
        this.bookings = bookings;
        this.deadLetters = deadLetters;
        this.changes = changes;
    }

    @Override
    public boolean setAside(LogPosition from, LogPosition to, UnusableResult result) {
        var id = result.commandId();
        deadLetters.add(new DeadLetter(result.partition(), id, result.error(), result.content()));
        var heldIn = result.decision().map(decision -> decision instanceof SeatsHeld held ? held.subsection() : null);
        var closed = result.decision().filter(EventClosed.class::isInstance).map(EventClosed.class::cast)
                .map(EventClosed::eventId).stream().toList();
        var saved = bookings.save(List.of(new Answer.Unreadable(id, heldIn)), closed,
                List.of(new PositionMove(result.partition(), from, to)));
        saved.ifPresent(decided -> changes.announce(List.of(id), decided));
        return saved.isPresent();
    }
}
