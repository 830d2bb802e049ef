package io.frontrow.ticketing.domain;

import io.frontrow.seatinventory.SubsectionKey;
import java.util.UUID;

/// A seat taken by a hold: reserved, then sold.
public record SeatClaim(Seat seat, UUID holdId, boolean sold) {

    /// `seatIndex` is 0-based.
    public record Seat(SubsectionKey subsection, int seatIndex) {}
}
