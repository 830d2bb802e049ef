package io.frontrow.booking.application.port.out;

import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.PaymentState;
import io.frontrow.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Every attempt to pay and what came of it. [BookingTransitions] writes here, too, where it decides. Each call is one
/// transaction, blocks, and throws [Bookings.BookingsUnavailable] in an outage. Time is the store's.
public interface PaymentLedger {

    /// Makes sure that the attempt is on record before any money moves.
    Start start(Attempt attempt);

    /// The provider has declined a `STARTED` payment; any other stays as it is.
    void decline(UUID paymentId);

    Optional<Entry> find(UUID paymentId);

    /// Takes at most so many payments that have been `STARTED` for too long; they come again later.
    List<UUID> takeUndecided(int atMost);

    /// Takes at most so many payments that are `REFUND_DUE`; they come again later.
    List<UUID> takeRefundsDue(int atMost);

    /// The money of a `REFUND_DUE` payment went back; any other stays as it is.
    void refunded(UUID paymentId);

    /// One line a currency, all of one moment.
    List<Balance> balances();

    /// `keyId` names the buyer's Idempotency-Key, if there is one.
    record Attempt(UUID paymentId, Optional<UUID> keyId, UUID bookingId) {}

    record Entry(UUID bookingId, PaymentState state) {}

    /// In minor units. `refunded` includes what is on its way back; `sold` is the sum of `COMPLETED` bookings.
    record Balance(String currency, long captured, long refunded, long sold) {

        /// Not 0: money without seats, or seats without money.
        public long imbalance() {
            return captured - refunded - sold;
        }
    }

    sealed interface Start {

        /// Now, or before and not decided yet: the provider may be asked, and asked again.
        record Started(Money amount) implements Start {}

        /// It was decided before.
        record Decided(PaymentState state) implements Start {}

        /// The key came before with another card.
        record KeyReused() implements Start {}

        /// Another payment of this booking is not decided yet.
        record AnotherInProgress() implements Start {}

        /// The time to pay is over.
        record TooLate() implements Start {}

        record WrongState(BookingStatus status) implements Start {}
    }
}
