package io.frontrow.paymentsimulator.application.port.in;

/// Sends the webhooks that are due; one that is not taken is due again later. Blocks.
public interface SendNotices {

    void send();
}
