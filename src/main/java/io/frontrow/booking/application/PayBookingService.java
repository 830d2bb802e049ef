package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.PayBooking;
import io.frontrow.booking.application.port.in.SettlePayment;
import io.frontrow.booking.application.port.in.ShowBooking;
import io.frontrow.booking.application.port.out.PaymentIds;
import io.frontrow.booking.application.port.out.PaymentLedger;
import io.frontrow.booking.application.port.out.PaymentLedger.Attempt;
import io.frontrow.booking.application.port.out.PaymentLedger.Start;
import io.frontrow.booking.application.port.out.Payments;
import io.frontrow.booking.domain.Booking;
import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.booking.domain.PaymentState;
import io.frontrow.booking.domain.Verdict;
import java.util.UUID;

/// On record first, then the provider, then the booking: whatever dies in between, the record says what is left to do.
public final class PayBookingService implements PayBooking {
    private final ShowBooking showBooking;
    private final PaymentIds ids;
    private final PaymentLedger ledger;
    private final Payments payments;
    private final SettlePayment settlePayment;

    public PayBookingService(ShowBooking showBooking, PaymentIds ids, PaymentLedger ledger, Payments payments,
            SettlePayment settlePayment) {
        this.showBooking = showBooking;
        this.ids = ids;
        this.ledger = ledger;
        this.payments = payments;
        this.settlePayment = settlePayment;
    }

    @Override
    public Outcome pay(Command command) {
        return switch (showBooking.toBuyer(command.bookingId(), command.buyerId())) {
            case ShowBooking.Outcome.NoSuchBooking() -> new Outcome.NoSuchBooking();
            case ShowBooking.Outcome.Processing _ -> new Outcome.WrongState(BookingStatus.PROCESSING);
            case ShowBooking.Outcome.Found _ -> start(command);
        };
    }

    private Outcome start(Command command) {
        var attempt = attempt(command);
        return switch (ledger.start(attempt)) {
            case Start.Started(var amount) -> {
                var verdict = payments.charge(attempt.paymentId(), amount, command.card());
                settlePayment.settle(attempt.paymentId(), verdict);
                yield verdict == Verdict.NOT_ASKED ? new Outcome.ProviderAway()
                        : outcome(ledger.find(attempt.paymentId()).orElseThrow().state(), command);
            }
            case Start.Decided(var state) -> outcome(state, command);
            case Start.KeyReused() -> new Outcome.KeyReused();
            case Start.AnotherInProgress() -> new Outcome.AnotherInProgress();
            case Start.TooLate() -> new Outcome.TooLate();
            case Start.WrongState(var status) -> new Outcome.WrongState(status);
        };
    }

    private Attempt attempt(Command command) {
        var keyId = command.idempotencyKey().map(key -> ids.ofKey(command.buyerId(), command.bookingId(), key));
        UUID paymentId = keyId.map(key -> ids.ofCard(key, command.card())).orElseGet(ids::mint);
        return new Attempt(paymentId, keyId, command.bookingId());
    }

    private Outcome outcome(PaymentState state, Command command) {
        if (state == PaymentState.DECLINED) {
            return new Outcome.Declined();
        }
        return showBooking.toBuyer(command.bookingId(), command.buyerId()) instanceof ShowBooking.Outcome.Found(var booking)
                ? outcome(state, booking) : new Outcome.NoSuchBooking();
    }

    /// A refund that is due before the booking is `EXPIRED` came after the deadline, and before anybody noticed it.
    private static Outcome outcome(PaymentState state, Booking booking) {
        return switch (state) {
            case STARTED -> new Outcome.Pending(booking);
            case CAPTURED -> new Outcome.Paid(booking);
            case DECLINED -> new Outcome.Declined();
            case REFUND_DUE, REFUNDED -> switch (booking.status()) {
                case PENDING_PAYMENT, EXPIRED -> new Outcome.TooLate();
                case PROCESSING, COMPLETED, FAILED, CANCELLED, REFUNDED -> new Outcome.WrongState(booking.status());
            };
        };
    }
}
