package io.frontrow.ticketing.application.port.out;

import io.frontrow.ticketing.domain.EventDetail;
import io.frontrow.ticketing.domain.EventFilter;
import io.frontrow.ticketing.domain.EventSummary;
import io.frontrow.ticketing.domain.SeatMap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Events and seats as people look at them, in a few queries however large the hall is.
public interface EventViews {

    Optional<EventDetail> detail(UUID eventId);

    /// By start, then by id. Without a `from` in the filter, what the public has missed at `now` is left out.
    List<EventSummary> list(EventFilter filter, Instant now, int atMost);

    /// Empty when there is no such subsection, or its seats do not stand.
    Optional<SeatMap> seatMap(UUID eventId, String section, int subsectionNumber);
}
