package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.BookSeats.Command;
import io.frontrow.booking.application.port.in.BookSeats.Outcome;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.Selection;
import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.ticketing.EventForSale;
import io.frontrow.ticketing.EventForSale.Section;
import io.frontrow.ticketing.EventForSale.Subsection;
import io.frontrow.ticketing.KnownSeats;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A well-formed order together with what it is for, at the moment at which it came.
record OrderedSeats(Command command, EventForSale event, Section section, Subsection subsection, Instant now) {

    Optional<Outcome> refusalBySale() {
        return event.isOnSale(now) ? Optional.empty()
                : Optional.of(new Outcome.NotOnSale(event.saleStartsAt(), event.endsAt(), event.cancelled()));
    }

    /// What is not known refuses nothing.
    Optional<Outcome> refusalBySeats(KnownSeats knownSeats) {
        return knownSeats.of(subsection.key()).filter(this::areMissing).map(snapshot -> new Outcome.SeatsUnavailable());
    }

    private boolean areMissing(KnownSeats.Snapshot snapshot) {
        var order = command.order();
        if (order.selection() == Selection.BEST_AVAILABLE) {
            return snapshot.available() < order.quantity();
        }
        return order.seats().stream().anyMatch(seat -> !snapshot.isFree(seat.seatIndex(subsection.seatsPerRow())));
    }

    SeatChoice choice() {
        var order = command.order();
        return switch (order.selection()) {
            case BEST_AVAILABLE -> new SeatChoice.BestAvailable(order.quantity());
            case MANUAL -> new SeatChoice.Manual(order.seats().stream()
                    .mapToInt(seat -> seat.seatIndex(subsection.seatsPerRow())).toArray());
        };
    }

    BookingRequest request(UUID bookingId) {
        var order = command.order();
        return new BookingRequest(bookingId, command.buyerId(), event.id(), section.name(), subsection.number(),
                subsection.seatsPerRow(), order.quantity(), order.selection(), section.price(), now,
                event.holdSeconds());
    }
}
