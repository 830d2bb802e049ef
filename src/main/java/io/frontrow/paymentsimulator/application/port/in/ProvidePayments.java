package io.frontrow.paymentsimulator.application.port.in;

import io.frontrow.paymentsimulator.domain.Charge;
import io.frontrow.shared.Money;
import java.util.Optional;
import java.util.UUID;

/// What a payment provider does. Every method blocks for the database, and may be repeated: its effect is there once.
public interface ProvidePayments {

    /// Charges the card, unless there is a charge of this reference: then that one is returned.
    Charge charge(UUID reference, Money amount, String cardNumber);

    /// Empty when there is none.
    Optional<Charge> find(UUID reference);

    /// Gives the money of an approved charge back; any other charge stays as it is. Empty when there is none.
    Optional<Charge> refund(UUID reference);

    /// A charge of this reference that is still on its way will be declined; one that is there stays as it is.
    Charge abandon(UUID reference);
}
