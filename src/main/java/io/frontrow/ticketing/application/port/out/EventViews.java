package io.frontrow.ticketing.application.port.out;

import io.frontrow.ticketing.domain.EventDetail;
import io.frontrow.ticketing.domain.EventFilter;
import io.frontrow.ticketing.domain.EventPosition;
import io.frontrow.ticketing.domain.EventSummary;
import io.frontrow.ticketing.domain.SeatMap;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Events and seats as people look at them, in a few queries however large the hall is.
public interface EventViews {

    Optional<EventDetail> detail(UUID eventId);

    /// By start, then by id. Without a `from` in the filter, what the public has missed at `now` is left out.
    List<EventSummary> list(EventFilter filter, Instant now, int atMost);

    /// Empty when there is no such subsection, or its seats do not stand.
    Optional<SeatMap> seatMap(UUID eventId, String section, int subsectionNumber);

    /// How far these events have come, in one cheap query; an event that does not exist is not in the answer.
    Map<UUID, EventPosition> positions(Collection<UUID> eventIds);

    /// The event exactly as it is at a position.
    Optional<Placed> placed(UUID eventId);

    record Placed(EventPosition position, EventDetail detail) {}
}
