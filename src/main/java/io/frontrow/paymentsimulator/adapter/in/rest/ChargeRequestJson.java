package io.frontrow.paymentsimulator.adapter.in.rest;

import io.frontrow.platform.web.Faults;
import io.frontrow.shared.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/// The body of `POST /simulator/payments`, in minor units of an ISO 4217 currency.
@RegisterForReflection
public record ChargeRequestJson(UUID reference, Long amount, String currency, String cardNumber) {

    /// @throws io.frontrow.platform.web.ProblemException a 400 with every fault
    Money checkedAmount() {
        var faults = new Faults();
        faults.present(reference, "reference");
        faults.inRange(amount, "amount", 0, Long.MAX_VALUE);
        faults.text(currency, "currency", 3);
        faults.text(cardNumber, "cardNumber", 19);
        faults.throwIfAny();
        return new Money(amount, currency);
    }

    /// A card's number is not for logs.
    @Override
    public String toString() {
        return "charge of " + reference;
    }
}
