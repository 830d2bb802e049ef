package io.frontrow.ticketing.application.port.out;

import io.frontrow.ticketing.domain.ChangeReview;
import io.frontrow.ticketing.domain.Event;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a seller may change of an event, read and written whole.
public interface EventEdits {

    Optional<Editable> find(UUID eventId);

    /// False when the event has changed in any way since it was read: nothing is written, look again.
    boolean save(Editable expected, ChangeReview.Sound change);

    /// `prices` are those of all sections by name, in minor units. `version` grows with every change of the event.
    record Editable(Event event, Map<String, Long> prices, long version) {}
}
