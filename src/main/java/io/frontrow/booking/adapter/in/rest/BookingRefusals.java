package io.frontrow.booking.adapter.in.rest;

import io.frontrow.booking.application.port.in.BookSeats.Outcome;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.platform.web.IdempotencyKeyHeader;
import io.frontrow.platform.web.Problem;

/// What a buyer reads who is not served.
final class BookingRefusals {
    static final Problem SEATS_UNAVAILABLE = Problem.of(409, "seats-unavailable", "These seats are not available",
            "They are taken, or too few are left here. Choose others.");
    static final Problem KEY_REUSED = IdempotencyKeyHeader.reused(
            "This Idempotency-Key came with another body before. Use a new one for another request.");
    static final Problem OUTCOME_UNKNOWN = Problem.of(503, "outcome-unknown", "The outcome is not known",
            "The order may or may not have been taken. Send it again with the same Idempotency-Key, which cannot book"
                    + " twice; without one, look at your bookings first.");

    private BookingRefusals() {}

    /// `status` does not allow what was asked for.
    static Problem wrongState(BookingStatus status) {
        return Problem.of(409, "wrong-state", "Not in this state", "The booking is " + status + ".");
    }

    static Problem notOnSale(Outcome.NotOnSale refusal) {
        return Problem.of(409, "not-on-sale", "Not on sale", refusal.cancelled() ? "The event is cancelled."
                : "It is sold from " + refusal.saleStartsAt() + " until " + refusal.endsAt() + ".");
    }
}
