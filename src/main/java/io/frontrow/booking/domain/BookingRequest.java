package io.frontrow.booking.domain;

import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.shared.Money;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/// An accepted order with everything that its booking will need, so that the booking can be built, and built again, from
/// the log alone. `price` is that of one seat when the order was accepted; `holdSeconds` is the time to pay, counted from
/// the moment at which the seats are held.
public record BookingRequest(UUID bookingId, UUID buyerId, UUID eventId, String section, int subsection, int seatsPerRow,
        int quantity, Selection selection, Money price, Instant requestedAt, int holdSeconds) {

    /// Places without seats: the request has no subsection, and its tickets are counted instead of placed.
    public boolean isGeneralAdmission() {
        return subsection == SeatOrder.GENERAL_ADMISSION;
    }

    /// `seatIndexes` are 0-based, and none for general admission.
    public Answer.Held held(SubsectionKey key, int[] seatIndexes) {
        return new Answer.Held(this, key,
                Arrays.stream(seatIndexes).mapToObj(index -> SeatPosition.ofIndex(index, seatsPerRow)).toList());
    }

    public Answer.Refused refused(FailureReason reason) {
        return new Answer.Refused(this, reason);
    }

    public Money total() {
        return price.times(quantity);
    }
}
