package io.frontrow.booking.adapter.out.kafka;

import io.frontrow.platform.kafka.ChangeEvents;
import io.frontrow.platform.outbox.Outbox.Carrier;
import io.frontrow.platform.outbox.OutboxMessage;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.SeatTopics;
import io.frontrow.seatinventory.UndecodableCommand;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// Takes commands for seats to the command log, and everything else, change events, to the topic `booking.changes`.
@ApplicationScoped
public class BookingOutboxCarrier implements Carrier {
    public static final String TOPIC = "booking.changes";
    private final SeatCommands seatCommands;
    private final MutinyEmitter<byte[]> changes;

    public BookingOutboxCarrier(SeatCommands seatCommands,
            @Channel("booking-changes") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> changes) {
        this.seatCommands = seatCommands;
        this.changes = changes;
    }

    @Override
    public CompletionStage<?> send(OutboxMessage message) {
        return message.topic().equals(SeatTopics.COMMANDS) ? sendCommand(message)
                : changes.sendMessage(ChangeEvents.of(message)).subscribeAsCompletionStage();
    }

    private CompletionStage<Void> sendCommand(OutboxMessage message) {
        try {
            return seatCommands.send(SeatCommandCodec.decode(message.payload()));
        } catch (UndecodableCommand e) {
            return CompletableFuture.failedStage(e);
        }
    }
}
