package io.frontrow.booking.application;

import io.frontrow.booking.application.port.in.FinishPayments;
import io.frontrow.booking.application.port.in.SettlePayment;
import io.frontrow.booking.application.port.out.PaymentLedger;
import io.frontrow.booking.application.port.out.Payments;
import io.frontrow.booking.domain.Verdict;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// No transaction is open while the provider is asked. A payment of which the provider never heard is abandoned there first:
/// its charge may still be on its way.
public final class FinishPaymentsService implements FinishPayments {
    private static final int BATCH = 50;
    private final PaymentLedger ledger;
    private final Payments payments;
    private final SettlePayment settlePayment;

    public FinishPaymentsService(PaymentLedger ledger, Payments payments, SettlePayment settlePayment) {
        this.ledger = ledger;
        this.payments = payments;
        this.settlePayment = settlePayment;
    }

    @Override
    public void reconcile() {
        each(ledger::takeUndecided, payment -> {
            var verdict = payments.ask(payment);
            settlePayment.settle(payment, verdict == Verdict.UNHEARD_OF ? payments.abandon(payment) : verdict);
        });
    }

    @Override
    public void refund() {
        each(ledger::takeRefundsDue, payment -> {
            if (payments.refund(payment)) {
                ledger.refunded(payment);
            }
        });
    }

    private static void each(IntFunction<List<UUID>> take, Consumer<UUID> finish) {
        List<UUID> taken;
        do {
            taken = take.apply(BATCH);
            taken.forEach(finish);
        } while (taken.size() == BATCH);
    }
}
