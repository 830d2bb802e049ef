package io.frontrow.ticketing.application.port.in;

import io.frontrow.ticketing.domain.EventFilter;
import io.frontrow.ticketing.domain.EventSummary;
import io.frontrow.ticketing.domain.SaleStatus;
import java.util.List;
import java.util.Optional;

/// Events by start, then by id, a page at a time.
public interface ListEvents {

    Page list(EventFilter filter, int limit);

    /// `next` is where the following page begins; empty on the last one.
    record Page(List<Item> items, Optional<EventFilter.After> next) {}

    record Item(EventSummary event, SaleStatus status) {}
}
