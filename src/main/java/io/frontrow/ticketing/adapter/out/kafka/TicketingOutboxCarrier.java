package io.frontrow.ticketing.adapter.out.kafka;

import io.frontrow.platform.kafka.ChangeEvents;
import io.frontrow.platform.outbox.Outbox.Carrier;
import io.frontrow.platform.outbox.OutboxMessage;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// Takes change events to the topic `ticketing.changes`.
@ApplicationScoped
public class TicketingOutboxCarrier implements Carrier {
    public static final String TOPIC = "ticketing.changes";
    private final MutinyEmitter<byte[]> changes;

    public TicketingOutboxCarrier(
            @Channel("ticketing-changes") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> changes) {
        this.changes = changes;
    }

    @Override
    public CompletionStage<?> send(OutboxMessage message) {
        return changes.sendMessage(ChangeEvents.of(message)).subscribeAsCompletionStage();
    }
}
