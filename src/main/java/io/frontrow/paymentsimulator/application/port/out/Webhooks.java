package io.frontrow.paymentsimulator.application.port.out;

import io.frontrow.paymentsimulator.domain.Charge;

/// How the customer is told. Blocks for seconds at most.
public interface Webhooks {

    /// Whether it was taken.
    boolean deliver(Charge charge);
}
