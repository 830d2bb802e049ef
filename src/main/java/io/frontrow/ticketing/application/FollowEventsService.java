package io.frontrow.ticketing.application;

import io.frontrow.ticketing.application.port.in.FollowEvents;
import io.frontrow.ticketing.application.port.out.EventViews;
import io.frontrow.ticketing.application.port.out.EventViews.Placed;
import io.frontrow.ticketing.domain.EventBoard;
import io.frontrow.ticketing.domain.EventDetail;
import io.frontrow.ticketing.domain.EventPosition;
import io.frontrow.ticketing.domain.SaleStatus;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class FollowEventsService implements FollowEvents {
    private final EventViews views;
    private final InstantSource clock;

    public FollowEventsService(EventViews views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Optional<EventBoard> look(UUID eventId) {
        return views.placed(eventId).map(this::board);
    }

    @Override
    public List<EventBoard> lookAgain(Collection<EventBoard> known) {
        var positions = views.positions(known.stream().map(EventBoard::eventId).toList());
        return known.stream().flatMap(board -> next(board, positions.get(board.eventId())).stream()).toList();
    }

    private Optional<EventBoard> next(EventBoard board, EventPosition now) {
        if (board.position().equals(now)) {
            return Optional.of(board.with(status(board.detail()))).filter(next -> next.status() != board.status());
        }
        return views.placed(board.eventId()).map(placed -> next(board, placed));
    }

    /// Whoever listens hears a cancellation as a change; everything else that is not about seats is the whole event again.
    private EventBoard next(EventBoard before, Placed now) {
        boolean sameVersion = now.position().version() == before.position().version();
        boolean onlyTheState = before.detail().event().isPublic() && now.detail().describesTheSameAs(before.detail());
        return sameVersion || onlyTheState ? before.at(now.position(), now.detail(), status(now.detail())) : board(now);
    }

    private EventBoard board(Placed placed) {
        return EventBoard.of(placed.detail(), status(placed.detail()), placed.position());
    }

    private SaleStatus status(EventDetail detail) {
        return SaleStatus.of(detail.event(), detail.totals().available(), clock.instant());
    }
}
