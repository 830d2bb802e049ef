package io.frontrow.ticketing.application.contract;

import io.frontrow.ticketing.application.port.out.EventEdits;
import io.frontrow.ticketing.application.port.out.EventViews;
import io.frontrow.ticketing.application.port.out.Events;
import io.frontrow.ticketing.application.port.out.Publications;
import io.frontrow.ticketing.application.port.out.SeatRecords;
import io.frontrow.ticketing.domain.SeatClaim;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/// The driven ports of ticketing over one store, and what a test needs beyond them.
public interface World {

    Events events();

    Publications publications();

    SeatRecords records();

    EventViews views();

    EventEdits edits();

    /// Lets leases, publications and keys grow older.
    void later(Duration time);

    Set<SeatClaim> claims(UUID eventId);

    /// True when nothing is kept of seats that were put up for the event.
    boolean nothingStands(UUID eventId);

    /// A partition that nobody else reads.
    int partition();
}
