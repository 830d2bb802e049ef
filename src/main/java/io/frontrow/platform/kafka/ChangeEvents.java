package io.frontrow.platform.kafka;

import io.frontrow.platform.outbox.CloudEvent;
import io.frontrow.platform.outbox.OutboxMessage;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Message;

/// The records of change events: a CloudEvent in structured mode, and the message's key as text.
public final class ChangeEvents {
    private static final byte[] CONTENT_TYPE = CloudEvent.CONTENT_TYPE.getBytes(StandardCharsets.US_ASCII);

    private ChangeEvents() {}

    /// @param message its payload is a [CloudEvent]
    public static Message<byte[]> of(OutboxMessage message) {
        var metadata = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(message.key().toString().getBytes(StandardCharsets.US_ASCII))
                .withHeaders(new RecordHeaders().add("content-type", CONTENT_TYPE)).build();
        return Message.of(message.payload()).addMetadata(metadata);
    }
}
