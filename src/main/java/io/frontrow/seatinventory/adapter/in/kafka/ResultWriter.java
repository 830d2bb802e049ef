package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.UndecodableCommand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/// Writes results, to the partition of the commands' number, and dead letters. Blocks until Kafka has
/// confirmed or given up.
final class ResultWriter implements AutoCloseable {
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final EngineSettings settings;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private Producer<byte[], byte[]> producer;

    ResultWriter(EngineSettings settings, Supplier<Producer<byte[], byte[]>> producers) {
        this.settings = settings;
        this.producers = producers;
        this.producer = producers.get();
    }

    /// The first result waits for no connection.
    void connect() {
        producer.partitionsFor(settings.results());
    }

    /// Dead letters first, so that none is forgotten when the process ends in between. A batch that was not
    /// confirmed has a failure afterwards; the next write goes through a new producer then, because the old
    /// one may still deliver.
    void write(List<CommandBatch> batches) {
        if (writeDeadLetters(batches)) {
            producer.flush();
        }
        batches.stream().filter(batch -> batch.failure() == null).forEach(this::writeResults);
        producer.flush();
        if (batches.stream().anyMatch(batch -> batch.failure() != null)) {
            producer.close(Duration.ZERO);
            producer = producers.get();
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_LIMIT);
    }

    private boolean writeDeadLetters(List<CommandBatch> batches) {
        boolean any = false;
        for (var batch : batches) {
            for (var command : batch.undecodable()) {
                any = true;
                send(batch, deadLetter(command), (_, failed) -> {
                    if (failed != null) {
                        batch.failed(failed);
                    }
                });
            }
        }
        return any;
    }

    private void writeResults(CommandBatch batch) {
        var decided = batch.decided();
        for (int i = 0; i < decided.size() && batch.failure() == null; i++) {
            var result = new ProducerRecord<byte[], byte[]>(settings.results(), batch.owned.number, null,
                    decided.get(i).result());
            send(batch, result, batch.acknowledgement(i));
        }
    }

    private void send(CommandBatch batch, ProducerRecord<byte[], byte[]> record, Callback callback) {
        try {
            producer.send(record, callback);
        } catch (KafkaException | IllegalStateException e) {
            batch.failed(e);
        }
    }

    /// The key names the command, so that a letter that was written twice is seen to be one.
    private ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<byte[], byte[]> command) {
        var partition = Integer.toString(command.partition());
        var offset = Long.toString(command.offset());
        var letter = new ProducerRecord<>(settings.deadLetters(), bytes(partition + ":" + offset),
                command.value());
        letter.headers()
                .add("error", bytes(reason(command.value())))
                .add("source-topic", bytes(command.topic()))
                .add("source-partition", bytes(partition))
                .add("source-offset", bytes(offset));
        command.headers().forEach(letter.headers()::add);
        return letter;
    }

    private static String reason(byte[] command) {
        try {
            return "not to be decided: " + SeatCommandCodec.decode(command);
        } catch (UndecodableCommand e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
