package io.frontrow.platform.kafka;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Kafka's admin client without its futures.
final class TopicAdmin implements AutoCloseable {
    private final Admin admin;

    TopicAdmin(Admin admin) {
        this.admin = admin;
    }

    Optional<TopicDescription> find(String topic) {
        var description = admin.describeTopics(List.of(topic)).topicNameValues().get(topic);
        return Optional.ofNullable(await(description, UnknownTopicOrPartitionException.class));
    }

    void create(NewTopic topic, Class<? extends Exception> harmless) {
        await(admin.createTopics(List.of(topic)).all(), harmless);
    }

    /// Asks the leader of every partition for its end, and so returns only when each of them serves.
    void awaitLeaders(TopicDescription topic) {
        var ends = topic.partitions().stream().collect(Collectors.toMap(
                partition -> new TopicPartition(topic.name(), partition.partition()), _ -> OffsetSpec.latest()));
        await(admin.listOffsets(ends).all(), Never.class);
    }

    void checkSettings(TopicSpec spec) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, spec.name());
        Config config = await(admin.describeConfigs(List.of(resource)).values().get(resource), Never.class);
        spec.settings().forEach((name, needed) -> {
            var entry = config.get(name);
            if (entry != null && !needed.equals(entry.value())) {
                throw new TopicsUnfit("Topic " + spec.name() + " has " + name + "=" + entry.value()
                        + ", but needs " + needed
                        + ", or bookings get lost. Change it with kafka-configs --alter.");
            }
        });
    }

    @Override
    public void close() {
        admin.close();
    }

    /// Null when it failed in the harmless way.
    private static <T> T await(KafkaFuture<T> future, Class<? extends Exception> harmless) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (harmless.isInstance(e.getCause())) {
                return null;
            }
            throw new TopicsUnfit("Kafka does not answer for its topics: " + e.getCause().getMessage(),
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicsUnfit("interrupted while Kafka was asked for its topics", e);
        }
    }

    private static final class Never extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
