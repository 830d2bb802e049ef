package io.frontrow.platform.outbox;

import java.util.concurrent.CompletionStage;

/// Messages that wait to be sent. Any node may send them, one at a time.
public interface Outbox {

    /// Sends the oldest messages, at most `atMost` and no more than fit into memory, and forgets them when each of them is safe.
    /// Whatever goes wrong, and wherever the process dies, none is forgotten before: then they are sent again. Returns how many
    /// were sent; 0 also when somebody else is sending. Blocks; an outage is thrown.
    int send(int atMost, Carrier carrier);

    /// The age of the oldest message, in seconds; 0 when there is none. Blocks.
    double lagSeconds();

    /// Completes when the message is safe where it should go. Never blocks.
    @FunctionalInterface
    interface Carrier {
        CompletionStage<?> send(OutboxMessage message);
    }
}
