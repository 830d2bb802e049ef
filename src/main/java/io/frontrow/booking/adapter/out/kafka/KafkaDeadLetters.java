package io.frontrow.booking.adapter.out.kafka;

import io.frontrow.booking.application.port.out.DeadLetters;
import io.frontrow.shared.Unavailable;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;

/// The topic `booking.dead-letters`: the content as it came, and headers that say why and whence.
@ApplicationScoped
public class KafkaDeadLetters implements DeadLetters {
    public static final String TOPIC = "booking.dead-letters";
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MAX_ERROR_LENGTH = 500;
    private final MutinyEmitter<byte[]> letters;

    public KafkaDeadLetters(@Channel("booking-dead-letters") MutinyEmitter<byte[]> letters) {
        this.letters = letters;
    }

    @Override
    public void add(DeadLetter letter) {
        var headers = new RecordHeaders()
                .add("error", bytes(letter.error().substring(0, Math.min(letter.error().length(), MAX_ERROR_LENGTH))))
                .add("booking-id", bytes(letter.bookingId().toString()))
                .add("source-topic", bytes("seatinventory.results"))
                .add("source-partition", bytes(Integer.toString(letter.partition())));
        var metadata = OutgoingKafkaRecordMetadata.builder().withHeaders(headers).build();
        try {
            letters.sendMessage(Message.of(letter.content()).addMetadata(metadata)).await().atMost(LIMIT);
        } catch (KafkaException | TimeoutException e) {
            throw new DeadLettersUnavailable(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Kafka did not confirm.
    static final class DeadLettersUnavailable extends Unavailable {
        private static final long serialVersionUID = 1L;

        DeadLettersUnavailable(Throwable cause) {
            super("the dead letters cannot be reached", cause);
        }
    }
}
