package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.SettlePayment;
import io.frontrow.booking.application.port.out.BookingChanges;
import io.frontrow.booking.application.port.out.BookingTransitions;
import io.frontrow.booking.application.port.out.BookingTransitions.Capture;
import io.frontrow.booking.application.port.out.PaymentLedger;
import io.frontrow.booking.domain.Verdict;
import java.util.List;
import java.util.UUID;

/// Where the provider's word meets the booking: the answer to a charge, a webhook and a reconciliation all come here.
public final class SettlePaymentService implements SettlePayment {
    private final BookingTransitions transitions;
    private final PaymentLedger ledger;
    private final BookingChanges changes;

    public SettlePaymentService(BookingTransitions transitions, PaymentLedger ledger, BookingChanges changes) {
        this.transitions = transitions;
        this.ledger = ledger;
        this.changes = changes;
    }

    @Override
    public void settle(UUID paymentId, Verdict verdict) {
        switch (verdict) {
            case APPROVED -> {
                if (transitions.complete(paymentId) == Capture.COMPLETED) {
                    ledger.find(paymentId).ifPresent(payment -> changes.announce(List.of(payment.bookingId())));
                }
            }
            case DECLINED -> ledger.decline(paymentId);
            case UNDECIDED, UNHEARD_OF, NOT_ASKED -> { }
        }
    }
}
