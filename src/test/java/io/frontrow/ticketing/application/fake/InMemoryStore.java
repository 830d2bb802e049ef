package io.frontrow.ticketing.application.fake;

import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.application.port.out.Events.KeyedEvent;
import io.frontrow.ticketing.application.port.out.Publications.Closing;
import io.frontrow.ticketing.domain.Attempt;
import io.frontrow.ticketing.domain.Event;
import io.frontrow.ticketing.domain.EventPosition;
import io.frontrow.ticketing.domain.SeatClaim;
import io.frontrow.ticketing.domain.SeatClaim.Seat;
import io.frontrow.ticketing.domain.SeatCounts;
import io.frontrow.ticketing.domain.SeatStatuses;
import io.frontrow.ticketing.domain.Seating;
import io.frontrow.ticketing.domain.Seating.Subsection;
import io.frontrow.ticketing.domain.SeatsToClose;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The rows of ticketing in memory, for one thread. `now` is the store's own clock.
public final class InMemoryStore {

    static final class Publication {
        final Instant since;
        Attempt attempt;
        int sent;
        Instant leaseUntil = Instant.MIN;

        Publication(Attempt attempt, Instant since) {
            this.attempt = attempt;
            this.since = since;
        }
    }

    public Instant now = Instant.parse("2026-11-21T12:00:00Z");
    final Map<UUID, Event> events = new LinkedHashMap<>();
    final Map<List<?>, KeyedEvent> keys = new HashMap<>();
    final Map<List<?>, Instant> keyedAt = new HashMap<>();
    final Map<UUID, Seating> halls = new HashMap<>();
    final Map<UUID, Publication> publications = new LinkedHashMap<>();
    /// Until when each is leased.
    final Map<Closing, Instant> closings = new LinkedHashMap<>();
    final Map<SubsectionKey, SeatStatuses> seats = new HashMap<>();
    final Map<SubsectionKey, SeatCounts> stock = new HashMap<>();
    /// Of each subsection that stands: whose log has its decisions.
    final Map<SubsectionKey, Integer> partitions = new HashMap<>();
    final Set<Seat> blocked = new HashSet<>();
    final Set<UUID> closedAfterTheirEnd = new HashSet<>();
    final Map<Seat, SeatClaim> claims = new HashMap<>();
    final Map<Integer, LogPosition> positions = new HashMap<>();

    private final Map<UUID, EventPosition> eventPositions = new HashMap<>();
    private long requestsToClose;

    void eventChanged(UUID eventId) {
        var before = eventPosition(eventId);
        eventPositions.put(eventId, new EventPosition(before.version() + 1, before.revision()));
    }

    void seatsChanged(UUID eventId) {
        var before = eventPosition(eventId);
        eventPositions.put(eventId, new EventPosition(before.version(), before.revision() + 1));
    }

    EventPosition eventPosition(UUID eventId) {
        return eventPositions.getOrDefault(eventId, new EventPosition(0, 0));
    }

    public void later(Duration time) {
        now = now.plus(time);
    }

    /// Nothing is being published or taken down.
    public boolean isAtRest() {
        return publications.isEmpty() && closings.isEmpty();
    }

    /// Empty when it does not stand.
    public Optional<SeatCounts> counts(SubsectionKey key) {
        return Optional.ofNullable(stock.get(key)).or(() -> Optional.ofNullable(seats.get(key)).map(SeatStatuses::counts));
    }

    /// Empty when it does not stand, or has no seats.
    public Optional<SeatStatuses> statuses(SubsectionKey key) {
        return Optional.ofNullable(seats.get(key));
    }

    void forgetSeats(UUID eventId) {
        publications.remove(eventId);
        seats.keySet().removeIf(key -> key.eventId().equals(eventId));
        stock.keySet().removeIf(key -> key.eventId().equals(eventId));
    }

    void fail(Attempt attempt, String reason) {
        eventChanged(attempt.eventId());
        forgetSeats(attempt.eventId());
        close(attempt.seatsToClose());
        events.computeIfPresent(attempt.eventId(),
                (_, event) -> new Event.Draft(event.facts(), event.attempt(), Optional.of(reason)));
    }

    void close(SeatsToClose seats) {
        closings.keySet().removeIf(closing -> closing.seats().equals(seats));
        closings.put(new Closing(new UUID(0, ++requestsToClose), seats), Instant.MIN);
    }

    Optional<Subsection> subsection(SubsectionKey key) {
        return Optional.ofNullable(halls.get(key.eventId())).stream()
                .flatMap(hall -> hall.sections().stream()).flatMap(section -> section.subsections().stream())
                .filter(subsection -> subsection.index() == key.index()).findFirst();
    }
}
