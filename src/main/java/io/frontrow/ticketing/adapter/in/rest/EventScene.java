package io.frontrow.ticketing.adapter.in.rest;

import io.frontrow.ticketing.domain.EventBoard;
import io.frontrow.ticketing.domain.EventPosition;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// An event as it is until it changes again, and what listeners hear who know it as it was: the message is written once for
/// all who know the same. Thread-safe.
final class EventScene {
    private static final int MAX_KEPT = 32;
    private final EventBoard board;
    private final Function<Object, String> json;
    private final Map<Optional<EventPosition>, EventMessage> written = new ConcurrentHashMap<>();

    EventScene(EventBoard board, Function<Object, String> json) {
        this.board = board;
        this.json = json;
    }

    EventBoard board() {
        return board;
    }

    /// To whom knows the event at this position, or not at all.
    EventMessage message(Optional<EventPosition> known) {
        var kept = written.get(known);
        if (kept != null || written.size() >= MAX_KEPT) {
            return kept != null ? kept : write(known);
        }
        return written.computeIfAbsent(known, this::write);
    }

    private EventMessage write(Optional<EventPosition> known) {
        var id = board.position().toString();
        return known.flatMap(board::changesSince)
                .map(changed -> new EventMessage.News(id, "availability", json.apply(AvailabilityJson.of(board, changed))))
                .orElseGet(() -> new EventMessage.News(id, "snapshot",
                        json.apply(EventJson.of(board.detail(), board.status()))));
    }
}
