package io.frontrow.simulation;

import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.adapter.out.kafka.KafkaSeatCommands;
import io.frontrow.simulation.SimulatedKafka.CommandLine;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// The product's way into the command log, on a producer whose records fly through the simulated network. Answers come to the
/// process that sent, while it lives.
final class SimulatedCommands {
    private final Node node;
    private final Life life;
    private final List<CommandLine> lines;

    SimulatedCommands(Node node) {
        this.node = node;
        life = node.life;
        lines = IntStream.range(0, SimulatedKafka.PARTITIONS).mapToObj(node.premises.kafka::open).toList();
    }

    @SuppressWarnings("unchecked")
    SeatCommands open() {
        var producer = (Producer<byte[], byte[]>) Proxy.newProxyInstance(Producer.class.getClassLoader(),
                new Class<?>[] {Producer.class}, (_, _, arguments) -> {
                    send((ProducerRecord<byte[], byte[]>) arguments[0], (Callback) arguments[1]);
                    return new CompletableFuture<>();
                });
        return new KafkaSeatCommands(producer, SimulatedKafka.PARTITIONS, SeatCommandCodec::encode);
    }

    private void send(ProducerRecord<byte[], byte[]> sent, Callback callback) {
        node.world.pause();
        int partition = node.breakage.partition(sent.partition(), sent.value());
        lines.get(partition).send(sent.value(), failure -> life.begin(() -> callback.onCompletion(null, failure)));
    }
}
