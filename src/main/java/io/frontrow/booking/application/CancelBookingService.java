package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.CancelBooking;
import io.frontrow.booking.application.port.in.ShowBooking;
import io.frontrow.booking.application.port.out.BookingChanges;
import io.frontrow.booking.application.port.out.BookingTransitions;
import java.util.List;
import java.util.UUID;

/// Cancels for the buyer. When the seats are decided at the same moment, the row decides: either the withdrawal was first and
/// the hold finds it, or the hold was first and is cancelled.
public final class CancelBookingService implements CancelBooking {
    private final ShowBooking showBooking;
    private final BookingTransitions transitions;
    private final BookingChanges changes;

    public CancelBookingService(ShowBooking showBooking, BookingTransitions transitions, BookingChanges changes) {
        this.showBooking = showBooking;
        this.transitions = transitions;
        this.changes = changes;
    }

    @Override
    public Outcome cancel(UUID bookingId, UUID buyerId) {
        return switch (showBooking.toBuyer(bookingId, buyerId)) {
            case ShowBooking.Outcome.NoSuchBooking() -> new Outcome.NoSuchBooking();
            case ShowBooking.Outcome.Processing _ ->
                    decided(transitions.withdraw(bookingId) || transitions.cancel(bookingId), bookingId, buyerId);
            case ShowBooking.Outcome.Found _ -> decided(transitions.cancel(bookingId), bookingId, buyerId);
        };
    }

    private Outcome decided(boolean cancelled, UUID bookingId, UUID buyerId) {
        if (cancelled) {
            changes.announce(List.of(bookingId));
        }
        return switch (showBooking.toBuyer(bookingId, buyerId)) {
            case ShowBooking.Outcome.Found(var booking) ->
                    cancelled ? new Outcome.Cancelled(booking) : new Outcome.TooLate(booking);
            case ShowBooking.Outcome.Processing _, ShowBooking.Outcome.NoSuchBooking() -> new Outcome.NoSuchBooking();
        };
    }
}
