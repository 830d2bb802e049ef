package io.frontrow.booking.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.booking.application.port.out.PaymentLedger;
import io.frontrow.booking.application.port.out.Payments;
import io.frontrow.booking.domain.CardNumber;
import io.frontrow.booking.domain.PaymentState;
import io.frontrow.booking.domain.Verdict;
import io.frontrow.shared.Money;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is left open is asked about, and what is owed is paid back, until it is done.
class FinishPaymentsServiceTest {
    private static final UUID PAYMENT = new UUID(1, 1);
    private final Ledger ledger = new Ledger();
    private final Provider provider = new Provider();
    private final List<String> settled = new ArrayList<>();
    private final FinishPaymentsService finishing =
            new FinishPaymentsService(ledger, provider, (payment, verdict) -> settled.add(payment + " " + verdict));

    @Test
    void aRefundIsTriedUntilTheProviderHasConfirmedIt() {
        ledger.states.put(PAYMENT, PaymentState.REFUND_DUE);
        provider.refunds.addAll(List.of(false, false, false, true));
        for (int failures = 0; failures < 3; failures++) {
            finishing.refund();
            assertEquals(PaymentState.REFUND_DUE, ledger.states.get(PAYMENT));
        }
        finishing.refund();
        assertEquals(PaymentState.REFUNDED, ledger.states.get(PAYMENT));
        finishing.refund();
        assertEquals(4, provider.asked, "asked after it was done");
    }

    @Test
    void oneThatFailsDoesNotHoldTheOthersUp() {
        for (int i = 0; i < 120; i++) {
            ledger.states.put(new UUID(2, i), PaymentState.REFUND_DUE);
            provider.refunds.add(i != 7);
        }
        finishing.refund();
        assertEquals(List.of(new UUID(2, 7)), ledger.in(PaymentState.REFUND_DUE));
    }

    @Test
    void theProvidersWordSettlesWhatIsOpen() {
        for (var verdict : List.of(Verdict.APPROVED, Verdict.DECLINED, Verdict.UNDECIDED)) {
            ledger.states.put(PAYMENT, PaymentState.STARTED);
            provider.known = verdict;
            finishing.reconcile();
        }
        assertEquals(List.of(PAYMENT + " APPROVED", PAYMENT + " DECLINED", PAYMENT + " UNDECIDED"), settled);
    }

    /// A charge may still be on its way: only the provider's promise to decline it ends the payment.
    @Test
    void whatTheProviderNeverHeardOfIsAbandonedThereFirst() {
        ledger.states.put(PAYMENT, PaymentState.STARTED);
        provider.known = Verdict.UNHEARD_OF;
        provider.abandoned = Verdict.DECLINED;
        finishing.reconcile();
        provider.abandoned = Verdict.APPROVED;
        finishing.reconcile();
        assertEquals(List.of(PAYMENT + " DECLINED", PAYMENT + " APPROVED"), settled);
    }

    /// Each round takes a payment once.
    private static final class Ledger implements PaymentLedger {
        private final Map<UUID, PaymentState> states = new LinkedHashMap<>();
        private final List<UUID> taken = new ArrayList<>();

        @Override
        public List<UUID> takeUndecided(int atMost) {
            return take(PaymentState.STARTED, atMost);
        }

        @Override
        public List<UUID> takeRefundsDue(int atMost) {
            return take(PaymentState.REFUND_DUE, atMost);
        }

        private List<UUID> take(PaymentState state, int atMost) {
            var due = in(state).stream().filter(payment -> !taken.contains(payment)).limit(atMost).toList();
            taken.addAll(due);
            if (due.size() < atMost) {
                taken.clear();
            }
            return due;
        }

        private List<UUID> in(PaymentState state) {
            return states.keySet().stream().filter(payment -> states.get(payment) == state).toList();
        }

        @Override
        public void refunded(UUID paymentId) {
            states.replace(paymentId, PaymentState.REFUND_DUE, PaymentState.REFUNDED);
        }

        @Override
        public Start start(Attempt attempt) {
            throw new AssertionError("starts a payment");
        }

        @Override
        public void decline(UUID paymentId) {
            throw new AssertionError("decides by itself");
        }

        @Override
        public Optional<Entry> find(UUID paymentId) {
            throw new AssertionError("not asked for");
        }

        @Override
        public List<Balance> balances() {
            return List.of();
        }
    }

    private static final class Provider implements Payments {
        private final Deque<Boolean> refunds = new ArrayDeque<>();
        private Verdict known = Verdict.UNDECIDED;
        private Verdict abandoned = Verdict.UNDECIDED;
        private int asked;

        @Override
        public Verdict charge(UUID paymentId, Money amount, CardNumber card) {
            throw new AssertionError("charges");
        }

        @Override
        public Verdict ask(UUID paymentId) {
            return known;
        }

        @Override
        public Verdict abandon(UUID paymentId) {
            return abandoned;
        }

        @Override
        public boolean refund(UUID paymentId) {
            asked++;
            return refunds.remove();
        }
    }
}
