package io.frontrow.ticketing;

import io.frontrow.seatinventory.SubsectionKey;
import java.util.Optional;

/// Question: which seats are known to be taken? Answered from memory, never by a query of the caller's own.
public interface KnownSeats {

    /// Empty when nothing is known, or only what is older than a second; asking makes it known soon.
    Optional<Snapshot> of(SubsectionKey subsection);

    interface Snapshot {
        int available();

        /// 0-based; not for general admission, where no seat has a place.
        boolean isFree(int seatIndex);
    }
}
