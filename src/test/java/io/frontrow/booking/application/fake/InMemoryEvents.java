package io.frontrow.booking.application.fake;

import io.frontrow.ticketing.EventForSale;
import io.frontrow.ticketing.EventsForSale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/// Events that a test puts on offer.
public final class InMemoryEvents implements EventsForSale {
    private final Map<UUID, EventForSale> events = new ConcurrentHashMap<>();

    public InMemoryEvents(EventForSale... onOffer) {
        for (var event : onOffer) {
            put(event);
        }
    }

    public void put(EventForSale event) {
        events.put(event.id(), event);
    }

    @Override
    public CompletionStage<Optional<EventForSale>> find(UUID eventId) {
        return CompletableFuture.completedFuture(Optional.ofNullable(events.get(eventId)));
    }
}
