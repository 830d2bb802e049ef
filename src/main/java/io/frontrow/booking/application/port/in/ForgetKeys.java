package io.frontrow.booking.application.port.in;

/// Lets the seat engine forget the ids of bookings whose idempotency keys have had their time.
public interface ForgetKeys {

    /// All that are due. Call it from time to time, on any node: what was done before, or elsewhere, is not done again.
    void forget();
}
