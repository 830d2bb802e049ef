package io.frontrow.ticketing.adapter.out.memory;

import io.frontrow.ticketing.application.port.out.EventViews;
import io.frontrow.ticketing.domain.EventDetail;
import io.frontrow.ticketing.domain.EventFilter;
import io.frontrow.ticketing.domain.EventPosition;
import io.frontrow.ticketing.domain.EventSummary;
import io.frontrow.ticketing.domain.SeatMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/// Availability and seat maps from memory, however many ask: what this process has changed is seen at once, what another one
/// has after a tenth of a second. Everything else is asked for as ever. Thread-safe; who asks first waits for the query.
public final class MemoryEventViews implements EventViews {
    private static final Duration LONGEST = Duration.ofMillis(100);
    private static final int MAX_EVENTS = 500;
    private static final int MAX_SEAT_MAPS = 5_000;

    private record Place(UUID eventId, String section, int subsectionNumber) {}

    private final EventViews views;
    private final ShortMemory<UUID, Optional<EventDetail>> details;
    private final ShortMemory<Place, Optional<SeatMap>> seatMaps;

    public MemoryEventViews(EventViews views, LongSupplier nanoClock) {
        this.views = views;
        this.details = new ShortMemory<>(LONGEST, MAX_EVENTS, nanoClock);
        this.seatMaps = new ShortMemory<>(LONGEST, MAX_SEAT_MAPS, nanoClock);
    }

    @Override
    public Optional<EventDetail> detail(UUID eventId) {
        return details.get(eventId, views::detail);
    }

    @Override
    public Optional<SeatMap> seatMap(UUID eventId, String section, int subsectionNumber) {
        return seatMaps.get(new Place(eventId, section, subsectionNumber),
                place -> views.seatMap(place.eventId(), place.section(), place.subsectionNumber()));
    }

    @Override
    public List<EventSummary> list(EventFilter filter, Instant now, int atMost) {
        return views.list(filter, now, atMost);
    }

    @Override
    public Map<UUID, EventPosition> positions(Collection<UUID> eventIds) {
        return views.positions(eventIds);
    }

    @Override
    public Optional<Placed> placed(UUID eventId) {
        return views.placed(eventId);
    }

    /// The event, or seats of it, have changed.
    public void forget(UUID eventId) {
        details.forget(eventId::equals);
        seatMaps.forget(place -> place.eventId().equals(eventId));
    }

    public long hits() {
        return details.hits() + seatMaps.hits();
    }

    public long misses() {
        return details.misses() + seatMaps.misses();
    }
}
