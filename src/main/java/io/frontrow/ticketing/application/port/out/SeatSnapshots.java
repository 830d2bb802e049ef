package io.frontrow.ticketing.application.port.out;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.domain.SeatStatuses;
import java.util.Map;
import java.util.Optional;

/// The statuses of many subsections at once, for keeping in memory.
public interface SeatSnapshots {
    /// Of what nobody knows yet.
    long NO_VERSION = -1;

    /// One query. `known` says which version the caller has; what does not stand is not in the answer.
    Map<SubsectionKey, Current> current(Map<SubsectionKey, Long> known);

    /// `statuses` is empty when the caller's version is the current one, and has no seats for general admission. It holds
    /// all results of the partition before `nextResult`.
    record Current(long version, int available, Optional<SeatStatuses> statuses, int partition, long nextResult) {}
}
