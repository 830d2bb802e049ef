package io.frontrow.booking.adapter.wiring;

import io.frontrow.booking.application.port.out.PaymentLedger;
import io.frontrow.booking.application.port.out.PaymentLedger.Balance;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/// Whether money and seats agree.
public final class PaymentMetrics {
    private final PaymentLedger ledger;
    private volatile long imbalance;

    public PaymentMetrics(PaymentLedger ledger, MeterRegistry registry) {
        this.ledger = ledger;
        Gauge.builder("frontrow.payments.imbalance", () -> imbalance)
                .description("Captured less refunded less the sum of completed bookings, in minor units; 0 always")
                .register(registry);
    }

    /// Reads the whole ledger: not to be done every second.
    public void count() {
        imbalance = ledger.balances().stream().mapToLong(Balance::imbalance).map(Math::abs).sum();
    }
}
