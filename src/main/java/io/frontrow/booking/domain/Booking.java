package io.frontrow.booking.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A booking that has been decided. Before that it is a command in the log and no row: `PROCESSING`.
public sealed interface Booking {

    UUID id();

    Reference reference();

    BookingStatus status();

    /// The seats are held until `payUntil`.
    record AwaitingPayment(BookingRequest request, Reference reference, List<SeatPosition> seats, Instant payUntil)
            implements Booking {
        @Override
        public UUID id() {
            return request.bookingId();
        }

        @Override
        public BookingStatus status() {
            return BookingStatus.PENDING_PAYMENT;
        }
    }

    /// Nothing was taken.
    record Failed(BookingRequest request, Reference reference, FailureReason reason) implements Booking {
        @Override
        public UUID id() {
            return request.bookingId();
        }

        @Override
        public BookingStatus status() {
            return BookingStatus.FAILED;
        }
    }

    /// Failed, and not even what was asked for can be read any more: only the id tells whose it is.
    record Unreadable(UUID id, Reference reference) implements Booking {
        @Override
        public BookingStatus status() {
            return BookingStatus.FAILED;
        }
    }
}
