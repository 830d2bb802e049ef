package io.frontrow.ticketing.application;

import io.frontrow.ticketing.application.port.in.ViewEvent;
import io.frontrow.ticketing.application.port.out.EventViews;
import io.frontrow.ticketing.domain.EventDetail;
import io.frontrow.ticketing.domain.SaleStatus;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

public final class ViewEventService implements ViewEvent {
    private final EventViews views;
    private final InstantSource clock;

    public ViewEventService(EventViews views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Outcome view(UUID eventId, Optional<UUID> viewer) {
        return views.detail(eventId).filter(detail -> detail.isVisibleTo(viewer)).<Outcome>map(this::seen)
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome seen(EventDetail detail) {
        return new Outcome.Seen(detail, SaleStatus.of(detail.event(), detail.totals().available(), clock.instant()));
    }
}
