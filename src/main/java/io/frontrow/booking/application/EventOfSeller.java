package io.frontrow.booking.application;

import io.frontrow.ticketing.SellersEvent;
import java.util.Optional;
import java.util.UUID;

/// What a seller may know of an event: somebody else's draft does not exist for him, somebody else's public event is not his.
sealed interface EventOfSeller {

    record Own(SellersEvent event) implements EventOfSeller {}

    record SomebodyElses() implements EventOfSeller {}

    record Nobodys() implements EventOfSeller {}

    static EventOfSeller of(Optional<SellersEvent> found, UUID sellerId) {
        if (found.isEmpty()) {
            return new Nobodys();
        }
        if (found.get().sellerId().equals(sellerId)) {
            return new Own(found.get());
        }
        return found.get().published() ? new SomebodyElses() : new Nobodys();
    }
}
