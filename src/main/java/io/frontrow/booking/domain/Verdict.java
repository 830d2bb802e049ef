package io.frontrow.booking.domain;

/// What the provider says about a payment.
public enum Verdict {
    APPROVED,
    DECLINED,
    /// The provider does not know yet, or cannot be heard: the money may have moved.
    UNDECIDED,
    /// The provider has never heard of the payment, so far.
    UNHEARD_OF,
    /// Nobody asks the provider at the moment.
    NOT_ASKED
}
