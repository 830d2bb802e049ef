package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.EndCancelledEvents;
import io.frontrow.booking.application.port.out.BookingChanges;
import io.frontrow.booking.application.port.out.BookingTransitions;
import io.frontrow.booking.application.port.out.ClosedEvents;
import io.frontrow.booking.application.port.out.ClosedEvents.ClosedEvent;
import io.frontrow.ticketing.SellersEvent;
import io.frontrow.ticketing.SellersEvents;
import java.util.List;
import java.util.UUID;

/// Asks ticketing why an event was taken down: only a cancelled one ends its bookings. An event that is over, or whose
/// publishing failed, was taken down by the same command. Ticketing knew before it sent that command, and answers as it is now.
public final class EndCancelledEventsService implements EndCancelledEvents {
    private static final int BATCH = 500;
    private static final int ENTRIES = 1_000;
    private final ClosedEvents closedEvents;
    private final SellersEvents events;
    private final BookingTransitions transitions;
    private final BookingChanges changes;

    public EndCancelledEventsService(ClosedEvents closedEvents, SellersEvents events, BookingTransitions transitions,
            BookingChanges changes) {
        this.closedEvents = closedEvents;
        this.events = events;
        this.transitions = transitions;
        this.changes = changes;
    }

    @Override
    public void end() {
        closedEvents.unsettled(ENTRIES).forEach(this::end);
    }

    private void end(ClosedEvent closed) {
        if (events.find(closed.eventId()).filter(SellersEvent::cancelled).isPresent()) {
            endBookings(closed.eventId());
        }
        closedEvents.settle(closed);
    }

    private void endBookings(UUID eventId) {
        List<UUID> ended;
        do {
            ended = transitions.endWithEvent(eventId, BATCH);
            if (!ended.isEmpty()) {
                changes.announce(ended);
            }
        } while (!ended.isEmpty());
    }
}
