package io.frontrow.booking.domain;

/// What an attempt to pay has come to. Whether the provider has the money is never guessed.
public enum PaymentState {
    /// The provider may have been asked; nothing is known yet.
    STARTED,
    /// The money is here, and the booking with it.
    CAPTURED,
    /// No money moved.
    DECLINED,
    /// The money is here, but no booking: it has to go back.
    REFUND_DUE,
    /// The provider has confirmed that the money went back.
    REFUNDED
}
