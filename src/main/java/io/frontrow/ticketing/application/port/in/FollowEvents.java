package io.frontrow.ticketing.application.port.in;

import io.frontrow.ticketing.domain.EventBoard;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Events for somebody who goes on looking. Who may see one, [io.frontrow.ticketing.domain.EventDetail#isVisibleTo] says.
public interface FollowEvents {

    /// Empty when there is no such event.
    Optional<EventBoard> look(UUID eventId);

    /// The new boards of those events that have changed since. One query when nothing has changed, else one more look at each
    /// that has.
    List<EventBoard> lookAgain(Collection<EventBoard> known);
}
