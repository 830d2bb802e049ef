package io.frontrow.ticketing.domain;

import io.frontrow.ticketing.domain.SeatClaim.Seat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a batch does to the claims on seats. Every step answers whether the seat looks different after it: no, when another
/// hold has taken the seat in the same batch.
final class ClaimChanges {
    private final List<SeatClaim> freed = new ArrayList<>();
    private final List<SeatClaim> sold = new ArrayList<>();
    private final List<SeatClaim> doubled = new ArrayList<>();
    private final Map<Seat, SeatClaim> taken = new LinkedHashMap<>();

    List<SeatClaim> freed() {
        return Collections.unmodifiableList(freed);
    }

    List<SeatClaim> taken() {
        return List.copyOf(taken.values());
    }

    List<SeatClaim> sold() {
        return Collections.unmodifiableList(sold);
    }

    List<SeatClaim> doubled() {
        return Collections.unmodifiableList(doubled);
    }

    boolean take(Seat seat, UUID holdId) {
        var claim = new SeatClaim(seat, holdId, false);
        boolean fits = taken.putIfAbsent(seat, claim) == null;
        if (!fits) {
            doubled.add(claim);
        }
        return fits;
    }

    boolean free(Seat seat, UUID holdId) {
        var fresh = taken.get(seat);
        if (fresh == null) {
            freed.add(new SeatClaim(seat, holdId, false));
            return true;
        }
        return fresh.holdId().equals(holdId) && taken.remove(seat, fresh);
    }

    boolean sell(Seat seat, UUID holdId) {
        var fresh = taken.get(seat);
        if (fresh == null) {
            return sold.add(new SeatClaim(seat, holdId, true));
        }
        return fresh.holdId().equals(holdId) && taken.replace(seat, fresh, new SeatClaim(seat, holdId, true));
    }
}
