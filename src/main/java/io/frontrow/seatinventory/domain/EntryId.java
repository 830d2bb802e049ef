package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SubsectionKey;
import java.util.UUID;

/// Names a part of a partition's state.
sealed interface EntryId {

    record ClosedAttempt(UUID eventId) implements EntryId {}

    record Seats(SubsectionKey subsection) implements EntryId {}

    record Holder(SubsectionKey subsection, UUID holdId) implements EntryId {}
}
