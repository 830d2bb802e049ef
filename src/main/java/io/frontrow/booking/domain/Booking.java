package io.frontrow.booking.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A booking that has been decided. Before that it is a command in the log and no row: `PROCESSING`.
public sealed interface Booking {

    UUID id();

    Reference reference();

    BookingStatus status();

    /// It is known what was asked for.
    sealed interface Known extends Booking {

        BookingRequest request();

        /// Those that were held for it, also when they were given back since; none where places have no seats.
        List<SeatPosition> seats();

        @Override
        default UUID id() {
            return request().bookingId();
        }
    }

    /// The seats are held until `payUntil`.
    record AwaitingPayment(BookingRequest request, Reference reference, List<SeatPosition> seats, Instant payUntil)
            implements Known {
        @Override
        public BookingStatus status() {
            return BookingStatus.PENDING_PAYMENT;
        }
    }

    /// Paid, and the seats are the buyer's.
    record Completed(BookingRequest request, Reference reference, List<SeatPosition> seats, Instant paidAt,
            List<Ticket> tickets) implements Known {
        @Override
        public BookingStatus status() {
            return BookingStatus.COMPLETED;
        }
    }

    /// Nothing was taken, or it was given back at once.
    record Failed(BookingRequest request, Reference reference, FailureReason reason) implements Known {
        @Override
        public List<SeatPosition> seats() {
            return List.of();
        }

        @Override
        public BookingStatus status() {
            return BookingStatus.FAILED;
        }
    }

    /// Ended before it was paid, by its buyer or with its event. `seats` are those that were given back.
    record Cancelled(BookingRequest request, Reference reference, List<SeatPosition> seats, boolean withItsEvent)
            implements Known {
        @Override
        public BookingStatus status() {
            return BookingStatus.CANCELLED;
        }
    }

    /// Not paid until `payUntil`. `seats` are those that were given back.
    record Expired(BookingRequest request, Reference reference, List<SeatPosition> seats, Instant payUntil)
            implements Known {
        @Override
        public BookingStatus status() {
            return BookingStatus.EXPIRED;
        }
    }

    /// Was paid, and the event was cancelled: the money goes back, and the tickets are void.
    record Refunded(BookingRequest request, Reference reference, List<SeatPosition> seats, Instant paidAt,
            List<Ticket> voidTickets) implements Known {
        @Override
        public BookingStatus status() {
            return BookingStatus.REFUNDED;
        }
    }

    /// Failed, and not even what was asked for can be read any more: only the id tells whose it is.
    record Unreadable(UUID id, Reference reference) implements Booking {
        @Override
        public BookingStatus status() {
            return BookingStatus.FAILED;
        }
    }

    /// Cancelled while the seats were not decided: until they are, only the id tells whose it is.
    record Withdrawn(UUID id, Reference reference) implements Booking {
        @Override
        public BookingStatus status() {
            return BookingStatus.CANCELLED;
        }
    }
}
