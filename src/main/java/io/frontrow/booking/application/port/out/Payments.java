package io.frontrow.booking.application.port.out;

import io.frontrow.booking.domain.CardNumber;
import io.frontrow.booking.domain.Verdict;
import io.frontrow.shared.Money;
import java.util.UUID;

/// The payment provider. The payment's id is its name there, so that every call may be repeated and has its effect once.
/// Every method blocks for seconds at most and throws nothing when the provider is away: then the answer is not known, or,
/// while it has been away for a moment, nobody asks.
public interface Payments {

    Verdict charge(UUID paymentId, Money amount, CardNumber card);

    Verdict ask(UUID paymentId);

    /// A charge of this payment that is still on its way will be declined. Returns what is true from now on.
    Verdict abandon(UUID paymentId);

    /// Gives an approved payment back. True when the provider has confirmed it, this time or before.
    boolean refund(UUID paymentId);
}
