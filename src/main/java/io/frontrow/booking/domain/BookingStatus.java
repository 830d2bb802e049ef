package io.frontrow.booking.domain;

/// The names of the states, for those who ask for bookings by state.
public enum BookingStatus {
    PROCESSING, PENDING_PAYMENT, COMPLETED, FAILED, CANCELLED, EXPIRED, REFUNDED;

    /// Nothing follows any more that a buyer would wait for.
    public boolean isTerminal() {
        return this != PROCESSING && this != PENDING_PAYMENT;
    }
}
