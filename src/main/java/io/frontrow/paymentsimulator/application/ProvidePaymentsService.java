package io.frontrow.paymentsimulator.application;

import io.frontrow.paymentsimulator.application.port.in.ProvidePayments;
import io.frontrow.paymentsimulator.application.port.out.Charges;
import io.frontrow.paymentsimulator.domain.Behaviour;
import io.frontrow.paymentsimulator.domain.Charge;
import io.frontrow.shared.Money;
import java.util.Optional;
import java.util.UUID;

/// Decides by the card's number, which goes no further.
public final class ProvidePaymentsService implements ProvidePayments {
    /// `XXX` is ISO 4217's code for no currency.
    private static final Money NOTHING = new Money(0, "XXX");
    private final Charges charges;

    public ProvidePaymentsService(Charges charges) {
        this.charges = charges;
    }

    @Override
    public Charge charge(UUID reference, Money amount, String cardNumber) {
        return charges.add(reference, amount, Behaviour.of(cardNumber));
    }

    @Override
    public Optional<Charge> find(UUID reference) {
        return charges.find(reference);
    }

    @Override
    public Optional<Charge> refund(UUID reference) {
        return charges.refund(reference);
    }

    @Override
    public Charge abandon(UUID reference) {
        return charges.add(reference, NOTHING, Behaviour.DECLINES);
    }
}
