package io.frontrow.booking.application.port.out;

import java.util.List;
import java.util.UUID;

/// The ways out of a state. Each call is one transaction in which a conditional update of the booking decides, by the database's
/// clock (a payment's own row says first whether it is still undecided), and which also writes all that follows: commands for
/// the seats and change events into the outbox, tickets, and the state of payments. Whoever loses a race changes nothing. Every
/// method blocks and throws [Bookings.BookingsUnavailable] in an outage: then it is unknown whether it happened, and asking
/// again does no harm.
public interface BookingTransitions {

    /// The provider has the money of this payment, which was started here for a booking. `PENDING_PAYMENT` within the time to
    /// pay becomes `COMPLETED`; a booking that is anything else by now makes the payment `REFUND_DUE`.
    Capture complete(UUID paymentId);

    /// `PENDING_PAYMENT` becomes `CANCELLED`, whatever time is left. False when it was in no such state.
    boolean cancel(UUID bookingId);

    /// Cancels a booking about which nothing is saved yet; what its decision holds later is given back. False when
    /// something is saved by now.
    boolean withdraw(UUID bookingId);

    /// Up to `atMost` bookings that are `PENDING_PAYMENT` past their time become `EXPIRED`; those that somebody else is
    /// changing are left for the next time. Returns their ids.
    List<UUID> expire(int atMost);

    /// For an event that was cancelled, up to `atMost` of its bookings: `PENDING_PAYMENT` becomes `CANCELLED`, `COMPLETED`
    /// becomes `REFUNDED` and its payment `REFUND_DUE`. Returns their ids; none when all are done.
    List<UUID> endWithEvent(UUID eventId, int atMost);

    enum Capture {
        /// By this call.
        COMPLETED,
        /// By this call: the money has to go back.
        REFUND_DUE,
        /// The payment was decided before, or there is none: nothing changed.
        UNCHANGED
    }
}
