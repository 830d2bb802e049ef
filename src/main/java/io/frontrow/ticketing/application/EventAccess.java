package io.frontrow.ticketing.application;

import io.frontrow.ticketing.domain.Event;
import java.util.Optional;
import java.util.UUID;

/// What a seller may do with an event: another seller's draft does not exist for him, another's public event
/// is not his.
sealed interface EventAccess {

    record Own(Event event) implements EventAccess {}

    record SomebodyElses() implements EventAccess {}

    record NotFound() implements EventAccess {}

    static EventAccess of(Optional<Event> event, UUID sellerId) {
        if (event.isEmpty()) {
            return new NotFound();
        }
        if (event.get().facts().sellerId().equals(sellerId)) {
            return new Own(event.get());
        }
        return event.get().isPublic() ? new SomebodyElses() : new NotFound();
    }
}
