package io.frontrow.ticketing.application.port.in;

import io.frontrow.ticketing.domain.SeatMap;
import java.util.Optional;
import java.util.UUID;

/// Every seat of one subsection of a published event.
public interface ViewSeatMap {

    /// Empty when there is no such subsection, or the event's seats do not stand.
    Optional<SeatMap> view(UUID eventId, String section, int subsectionNumber);
}
