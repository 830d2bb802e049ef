package io.frontrow.booking.domain;

import io.frontrow.seatinventory.SubsectionKey;
import java.util.List;
import java.util.UUID;

/// What the seats' decision makes of a request: the first thing that is ever saved about a booking.
public sealed interface Answer {

    UUID bookingId();

    /// The time to pay starts when this is saved.
    record Held(BookingRequest request, SubsectionKey subsection, List<SeatPosition> seats) implements Answer {
        @Override
        public UUID bookingId() {
            return request.bookingId();
        }
    }

    record Refused(BookingRequest request, FailureReason reason) implements Answer {
        @Override
        public UUID bookingId() {
            return request.bookingId();
        }
    }

    /// The request itself cannot be read.
    record Unreadable(UUID bookingId) implements Answer {}
}
