package io.frontrow.ticketing.application.port.out;

import io.frontrow.ticketing.EventForSale;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What was ever published, whole, for keeping in memory.
public interface EventsOnOffer {

    /// One query. Who was never published is not in the answer.
    Map<UUID, Long> versions(Collection<UUID> eventIds);

    /// A few queries. Who was never published is not in the answer.
    List<Versioned> load(Collection<UUID> eventIds);

    /// `version` grows with every change of the event.
    record Versioned(EventForSale event, long version) {}
}
