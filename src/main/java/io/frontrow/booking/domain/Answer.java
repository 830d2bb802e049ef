package io.frontrow.booking.domain;

import io.frontrow.seatinventory.SubsectionKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the seats' decision makes of a request: the first thing that is saved about a booking, unless its buyer was faster
/// and cancelled it.
public sealed interface Answer {

    UUID bookingId();

    /// What it makes of the booking; `payUntil` counts when seats are held.
    Booking booking(Reference reference, Instant payUntil);

    /// Where seats were taken for this booking.
    Optional<SubsectionKey> heldIn();

    /// The time to pay starts when this is saved.
    record Held(BookingRequest request, SubsectionKey subsection, List<SeatPosition> seats) implements Answer {
        @Override
        public UUID bookingId() {
            return request.bookingId();
        }

        @Override
        public Optional<SubsectionKey> heldIn() {
            return Optional.of(subsection);
        }

        @Override
        public Booking booking(Reference reference, Instant payUntil) {
            return new Booking.AwaitingPayment(request, reference, seats, payUntil);
        }

        /// The buyer has too many unpaid bookings: these seats have to be given back.
        public Refused surplus() {
            return new Refused(request, FailureReason.TOO_MANY_UNPAID, heldIn());
        }
    }

    record Refused(BookingRequest request, FailureReason reason, Optional<SubsectionKey> heldIn) implements Answer {
        public Refused(BookingRequest request, FailureReason reason) {
            this(request, reason, Optional.empty());
        }

        @Override
        public UUID bookingId() {
            return request.bookingId();
        }

        @Override
        public Booking booking(Reference reference, Instant payUntil) {
            return new Booking.Failed(request, reference, reason);
        }
    }

    /// The request itself cannot be read.
    record Unreadable(UUID bookingId, Optional<SubsectionKey> heldIn) implements Answer {
        public Unreadable(UUID bookingId) {
            this(bookingId, Optional.empty());
        }

        @Override
        public Booking booking(Reference reference, Instant payUntil) {
            return new Booking.Unreadable(bookingId, reference);
        }
    }
}
