package io.frontrow.booking.application.port.in;

import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.CardNumber;
import java.util.Optional;
import java.util.UUID;

/// Pay for a booking. Blocks for as long as the provider takes, seconds at most.
public interface PayBooking {

    Outcome pay(Command command);

    record Command(UUID bookingId, UUID buyerId, Optional<String> idempotencyKey, CardNumber card) {}

    sealed interface Outcome {

        record Paid(Booking booking) implements Outcome {}

        /// The provider decides later.
        record Pending(Booking booking) implements Outcome {}

        record Declined() implements Outcome {}

        /// The time to pay was over; money that was taken goes back.
        record TooLate() implements Outcome {}

        /// The booking cannot be paid; money that was taken goes back.
        record WrongState(BookingStatus status) implements Outcome {}

        /// Another payment of this booking is being decided.
        record AnotherInProgress() implements Outcome {}

        /// The provider has not answered lately, so it was not asked. The same payment may be tried again.
        record ProviderAway() implements Outcome {}

        /// The key came with another card before.
        record KeyReused() implements Outcome {}

        /// There is none, or it is somebody else's.
        record NoSuchBooking() implements Outcome {}
    }
}
