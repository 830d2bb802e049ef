package io.frontrow.paymentsimulator.adapter.in.rest;

import io.frontrow.paymentsimulator.domain.Charge;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/// A charge as the provider shows it, in minor units of an ISO 4217 currency.
@RegisterForReflection
public record ChargeJson(UUID reference, long amount, String currency, Charge.State state) {
    static ChargeJson of(Charge charge) {
        return new ChargeJson(charge.reference(), charge.amount().amountMinor(), charge.amount().currency(), charge.state());
    }
}
