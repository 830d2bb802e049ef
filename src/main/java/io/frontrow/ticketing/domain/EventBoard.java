package io.frontrow.ticketing.domain;

import io.frontrow.ticketing.domain.EventDetail.SectionSeats;
import io.frontrow.ticketing.domain.EventDetail.SubsectionSeats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// An event as somebody who goes on looking at it knows it, with the position at which each subsection was last seen to
/// change. Immutable.
public final class EventBoard {
    private final EventDetail detail;
    private final SaleStatus status;
    private final EventPosition since;
    private final EventPosition position;
    private final Map<Integer, EventPosition> changes;

    private EventBoard(EventDetail detail, SaleStatus status, EventPosition since, EventPosition position,
            Map<Integer, EventPosition> changes) {
        this.detail = detail;
        this.status = status;
        this.since = since;
        this.position = position;
        this.changes = changes;
    }

    /// @param position exactly where the detail stands
    public static EventBoard of(EventDetail detail, SaleStatus status, EventPosition position) {
        return new EventBoard(detail, status, position, position, Map.of());
    }

    public UUID eventId() {
        return detail.event().facts().id();
    }

    public EventDetail detail() {
        return detail;
    }

    public SaleStatus status() {
        return status;
    }

    public EventPosition position() {
        return position;
    }

    /// The same event after changes that leave its facts and prices what they were.
    public EventBoard at(EventPosition next, EventDetail after, SaleStatus newStatus) {
        var before = counts(detail);
        var moved = new HashMap<>(changes);
        counts(after).forEach((index, counts) -> {
            if (!counts.equals(before.get(index))) {
                moved.put(index, next);
            }
        });
        return new EventBoard(after, newStatus, since, next, moved);
    }

    /// Nothing but the time has changed.
    public EventBoard with(SaleStatus newStatus) {
        return new EventBoard(detail, newStatus, since, position, changes);
    }

    /// What is new to somebody who knows the event at a position: its sections with the subsections that have changed.
    /// Empty when that cannot be told, because the position is older than this knowledge, or not one of this event.
    public Optional<List<SectionSeats>> changesSince(EventPosition known) {
        if (known.compareTo(since) < 0 || known.compareTo(position) > 0) {
            return Optional.empty();
        }
        return Optional.of(detail.sections().stream()
                .map(section -> new SectionSeats(section.name(), section.priceMinor(), section.subsections().stream()
                        .filter(seats -> hasChanged(seats, known)).toList()))
                .filter(section -> !section.subsections().isEmpty()).toList());
    }

    private boolean hasChanged(SubsectionSeats seats, EventPosition known) {
        var changed = changes.get(seats.subsection().index());
        return changed != null && changed.compareTo(known) > 0;
    }

    private static Map<Integer, SeatCounts> counts(EventDetail detail) {
        var counts = new HashMap<Integer, SeatCounts>();
        detail.sections().forEach(section -> section.subsections()
                .forEach(seats -> counts.put(seats.subsection().index(), seats.counts())));
        return counts;
    }
}
