package io.frontrow.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.frontrow.Eventually;
import io.frontrow.embedded.EmbeddedServers;
import io.frontrow.embedded.TopicReader;
import io.frontrow.seatinventory.SubsectionKey;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

public class MishapSteps {

    private static final String COMMANDS = "seatinventory.commands";
    private static final String DEAD_LETTERS = "seatinventory.commands.dead-letters";

    @Inject
    Stage stage;
    @Inject
    RedisDataSource redis;
    @ConfigProperty(name = "frontrow.seatinventory.partitions")
    int partitions;

    private byte[] unreadable;

    @When("Redis is wiped")
    public void redisIsWiped() {
        redis.flushall();
    }

    @When("an unreadable command arrives in front of {word}'s")
    public void unreadableCommand(String name) {
        unreadable = ("not a command " + UUID.randomUUID()).getBytes();
        append(unreadable);
    }

    @Then("the unreadable command lies with the dead letters")
    public void liesWithTheDeadLetters() {
        Eventually.within(Duration.ofSeconds(10), () -> assertEquals(1,
                TopicReader.read(DEAD_LETTERS).stream().filter(record -> java.util.Arrays.equals(unreadable, record.value())).count()));
    }

    @When("{word}'s command arrives a second time")
    public void arrivesAgain(String name) {
        List<ConsumerRecord<byte[], byte[]>> commands = TopicReader.read(COMMANDS);
        append(commands.stream().filter(record -> record.partition() == partition())
                .reduce((first, last) -> last).orElseThrow().value());
    }

    private int partition() {
        return new SubsectionKey(UUID.fromString(stage.concert), 0).partition(partitions);
    }

    private void append(byte[] command) {
        Map<String, Object> settings = Map.of("bootstrap.servers", EmbeddedServers.shared().kafka());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(COMMANDS, partition(), null, command)).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
