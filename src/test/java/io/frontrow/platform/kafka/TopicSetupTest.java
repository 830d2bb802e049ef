package io.frontrow.platform.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.embedded.EmbeddedServers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TopicSetupTest {
    private final Map<String, Object> connection =
            Map.of("bootstrap.servers", EmbeddedServers.shared().kafka());
    private final TopicSetup creating = new TopicSetup(connection, true, 1);
    private final TopicSetup looking = new TopicSetup(connection, false, 1);
    private final String name = "topic-setup-test-" + UUID.randomUUID();

    @Test
    void createsWhatIsMissingWithExactlyThePartitionsAskedFor() throws Exception {
        creating.ensure(List.of(TopicSpec.log(name, 5)));
        looking.ensure(List.of(TopicSpec.log(name, 5)));

        try (var admin = Admin.create(connection)) {
            var topic = admin.describeTopics(List.of(name)).allTopicNames().get().get(name);
            assertEquals(5, topic.partitions().size());
            assertTrue(topic.partitions().stream().noneMatch(partition -> partition.leader().isEmpty()));
        }
    }

    @Test
    void twoNodesMayCreateAtOnce() {
        creating.ensure(List.of(TopicSpec.log(name, 2)));
        creating.ensure(List.of(TopicSpec.log(name, 2)));
    }

    @Test
    void aMissingTopicIsRefusedAndTheMessageSaysWhatToDo() {
        var refusal = assertThrows(TopicsUnfit.class, () -> looking.ensure(List.of(TopicSpec.log(name, 3))));
        var message = refusal.getMessage();
        assertTrue(message.contains(name) && message.contains("frontrow.topics.create=true"), message);
    }

    @Test
    void anotherNumberOfPartitionsIsRefused() {
        creating.ensure(List.of(TopicSpec.log(name, 4)));

        var refusal = assertThrows(TopicsUnfit.class,
                () -> creating.ensure(List.of(TopicSpec.log(name, 12))));
        assertTrue(refusal.getMessage().contains("4 partitions"), refusal.getMessage());
    }

    @Test
    void aTopicThatWouldForgetIsRefused() {
        creating.ensure(List.of(new TopicSpec(name, 1, Map.of("retention.ms", "604800000"))));

        var refusal = assertThrows(TopicsUnfit.class, () -> looking.ensure(List.of(TopicSpec.log(name, 1))));
        assertTrue(refusal.getMessage().contains("retention.ms"), refusal.getMessage());
    }
}
