package io.frontrow.ticketing.application;

import io.frontrow.ticketing.application.port.in.CloseEndedEvents;
import io.frontrow.ticketing.application.port.out.Publications;
import java.time.Duration;

/// Leaves the closings of ended events to whoever sends those of cancelled ones.
public final class CloseEndedEventsService implements CloseEndedEvents {
    private static final int MAX_EVENTS = 20;

    private final Publications publications;
    private final Duration grace;

    /// @param grace how long after its end an event's unpaid bookings and open payments may still need its seats
    public CloseEndedEventsService(Publications publications, Duration grace) {
        this.publications = publications;
        this.grace = grace;
    }

    @Override
    public void close() {
        publications.closeEnded(grace, MAX_EVENTS);
    }
}
