package io.frontrow.ticketing.application.port.out;

import io.frontrow.ticketing.domain.Seating.Subsection;
import io.frontrow.ticketing.domain.SeatsToClose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Work on events that are being published or taken down, shared by all nodes: what one has leased, the
/// others do not see until it is confirmed or the lease is over. Time is the store's.
public interface Publications {

    /// Makes drafts again of events that have been publishing for longer than `limit`; what was put up is
    /// forgotten, and its seats are to be closed. Answers how many.
    int failOlderThan(Duration limit, String reason);

    /// The seats of events that have been over for longer than `grace` are to be closed: each event once. Answers how
    /// many events these are now.
    int closeEnded(Duration grace, int atMost);

    List<Closing> leaseClosings(int atMost);

    /// The log has these commands. What was asked for again since it was leased stays to be done.
    void confirmClosed(List<Closing> closed);

    /// The next subsections to open of an event that is being published and has nothing left to close.
    Optional<Opening> leaseOpening(int atMost);

    /// The log has these commands; the rest of the event may be leased.
    void confirmSent(Opening opening);

    /// Gives up a lease before it is over.
    void release(Opening opening);

    /// Each time that seats are to be closed it is another request.
    record Closing(UUID request, SeatsToClose seats) {}

    /// `subsections` follow each other by index.
    record Opening(UUID eventId, int attempt, List<Subsection> subsections) {}
}
