package io.frontrow.ticketing.application;

import io.frontrow.ticketing.application.port.in.ViewSeatMap;
import io.frontrow.ticketing.application.port.out.EventViews;
import io.frontrow.ticketing.domain.SeatMap;
import java.util.Optional;
import java.util.UUID;

public final class ViewSeatMapService implements ViewSeatMap {
    private final EventViews views;

    public ViewSeatMapService(EventViews views) {
        this.views = views;
    }

    @Override
    public Optional<SeatMap> view(UUID eventId, String section, int subsectionNumber) {
        return views.seatMap(eventId, section, subsectionNumber);
    }
}
