package io.frontrow.paymentsimulator.application.port.out;

import io.frontrow.paymentsimulator.domain.Behaviour;
import io.frontrow.paymentsimulator.domain.Charge;
import io.frontrow.paymentsimulator.domain.Notice;
import io.frontrow.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The charges and the webhooks that tell of them. Each call is one transaction; time is the store's.
public interface Charges {

    /// Adds the charge with its webhooks, unless it is there; returns what is there.
    Charge add(UUID reference, Money amount, Behaviour behaviour);

    Optional<Charge> find(UUID reference);

    /// Returns the charge as it is then.
    Optional<Charge> refund(UUID reference);

    /// Takes at most so many of the webhooks that are due; they are due again if they are not [#delivered].
    List<Notice> takeDue(int atMost);

    void delivered(Notice notice);
}
