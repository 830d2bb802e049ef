package io.frontrow.simulation;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.ticketing.KnownSeats;
import io.frontrow.ticketing.domain.SeatCounts;
import io.frontrow.ticketing.domain.SeatStatus;
import io.frontrow.ticketing.domain.SeatStatuses;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a process remembers of the seats: often old, sometimes nothing.
final class StaleSeats implements KnownSeats {
    private final Premises premises;
    private final Map<SubsectionKey, Snapshot> remembered = new HashMap<>();

    private record Remembered(SeatCounts counts, Optional<SeatStatuses> statuses) implements Snapshot {
        @Override
        public int available() {
            return (int) counts.available();
        }

        @Override
        public boolean isFree(int seatIndex) {
            return statuses.orElseThrow().at(seatIndex) == SeatStatus.AVAILABLE;
        }
    }

    StaleSeats(Premises premises) {
        this.premises = premises;
    }

    @Override
    public Optional<Snapshot> of(SubsectionKey subsection) {
        int dice = premises.world().random.nextInt(4);
        var store = premises.ticketing.store;
        if (dice == 0 || !remembered.containsKey(subsection)) {
            store.counts(subsection).ifPresent(counts ->
                    remembered.put(subsection, new Remembered(counts, store.statuses(subsection))));
        }
        return dice == 1 ? Optional.empty() : Optional.ofNullable(remembered.get(subsection));
    }
}
