package io.frontrow.seatinventory.adapter.in.kafka;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.embedded.RestartableKafka;
import io.frontrow.seatinventory.adapter.out.kafka.CommandProducer;
import io.frontrow.seatinventory.application.DecideSeatsService;
import io.frontrow.seatinventory.application.port.out.InMemoryCheckpoints;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kafka goes away and comes back under a running application: it waits, refuses, and goes on, and nobody
/// restarts it.
class BrokerRestartTest {
    private static final int PARTITIONS = 2;
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final long PROMISED_SECONDS = 6;
    @TempDir
    private Path folder;

    @Test
    void theSendersAndTheEngineOutliveTheBroker() throws Exception {
        try (var kafka = new RestartableKafka(folder)) {
            kafka.start();
            var logs = new SeatLogs(PARTITIONS, kafka.bootstrapServers());
            var settings = logs.settings("one", Duration.ofSeconds(6));
            var checkpoints = new InMemoryCheckpoints();
            try (logs; var crowd = new Crowd(logs, 3);
                    var producer = CommandProducer.open(settings.connection(), "one", settings.commands());
                    var loop = new SeatEngineLoop(settings, new EngineClients(settings),
                            partition -> new DecideSeatsService(partition, checkpoints),
                            new EngineWatch() {})) {
                loop.start();
                crowd.send(300);
                kafka.stop();
                assertSaysInTimeThatItDoesNotKnow(producer, settings.commands());
                kafka.start();
                Eventually.within(LIMIT, () -> sent(producer, settings.commands()));
                crowd.send(300);
                Eventually.within(LIMIT, () -> answered(logs));
                Ledger.of(logs, 0).assertNoSeatHeldTwice();
                assertTrue(loop.status().alive());
            }
        }
    }

    private static void assertSaysInTimeThatItDoesNotKnow(Producer<byte[], byte[]> producer, String topic) {
        var sent = producer.send(new ProducerRecord<>(topic, 1, null, new byte[0]));
        var failure = assertThrows(ExecutionException.class,
                () -> sent.get(PROMISED_SECONDS, TimeUnit.SECONDS));
        assertInstanceOf(TimeoutException.class, failure.getCause());
    }

    private static boolean sent(Producer<byte[], byte[]> producer, String topic) throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(topic, 1, null, new byte[0])).get();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private static boolean answered(SeatLogs logs) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            if (Ledger.of(logs, partition).accepted().size() < logs.commandsEnd(partition)) {
                return false;
            }
        }
        return true;
    }
}
