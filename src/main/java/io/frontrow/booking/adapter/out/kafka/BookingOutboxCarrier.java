package io.frontrow.booking.adapter.out.kafka;

import io.frontrow.platform.outbox.CloudEvent;
import io.frontrow.platform.outbox.Outbox.Carrier;
import io.frontrow.platform.outbox.OutboxMessage;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.SeatTopics;
import io.frontrow.seatinventory.UndecodableCommand;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// Takes commands for seats to the command log, and everything else, change events, to the topic `booking.changes`.
@ApplicationScoped
public class BookingOutboxCarrier implements Carrier {
    public static final String TOPIC = "booking.changes";
    private static final byte[] CONTENT_TYPE = CloudEvent.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII);
    private final SeatCommands seatCommands;
    private final MutinyEmitter<byte[]> changes;

    public BookingOutboxCarrier(SeatCommands seatCommands,
            @Channel("booking-changes") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> changes) {
        this.seatCommands = seatCommands;
        this.changes = changes;
    }

    @Override
    public CompletionStage<?> send(OutboxMessage message) {
        return message.topic().equals(SeatTopics.COMMANDS) ? sendCommand(message) : sendChange(message);
    }

    private CompletionStage<Void> sendCommand(OutboxMessage message) {
        try {
            return seatCommands.send(SeatCommandCodec.decode(message.payload()));
        } catch (UndecodableCommand e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private CompletionStage<Void> sendChange(OutboxMessage message) {
        var metadata = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(message.key().toString().getBytes(StandardCharsets.US_ASCII))
                .withHeaders(new RecordHeaders().add("content-type", CONTENT_TYPE)).build();
        return changes.sendMessage(Message.of(message.payload()).addMetadata(metadata)).subscribeAsCompletionStage();
    }
}
