package io.frontrow.booking.application.port.in;

/// Brings payments to their end that nobody waits for. Blocks; every node may do it.
public interface FinishPayments {

    /// Asks the provider about payments that have not been decided for too long.
    void reconcile();

    /// Gives money back that has no booking.
    void refund();
}
