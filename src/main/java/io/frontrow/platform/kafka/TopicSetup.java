package io.frontrow.platform.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes sure, once at the start, that the topics are there as they are needed: creates them where that is
/// allowed, else only looks. A topic is never changed.
///
/// @param connection how to reach Kafka, as its clients call it
/// @param create whether missing topics may be created
/// @param replication copies of each partition of a topic that is created here
public record TopicSetup(Map<String, Object> connection, boolean create, int replication) {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int SAFE_REPLICATION = 3;

    /// Returns when every topic is fit for use and every partition's leader answers: an idempotent producer that
    /// writes earlier gets stuck, and loses what it was given for the next seconds. Blocks for at most about 30
    /// seconds.
    ///
    /// @throws TopicsUnfit when a topic is missing or other than needed, or Kafka does not answer
    public void ensure(List<TopicSpec> specs) {
        try (var topics = new TopicAdmin(Admin.create(settings()))) {
            if (create) {
                specs.stream().filter(spec -> topics.find(spec.name()).isEmpty())
                        .forEach(spec -> create(topics, spec));
            }
            specs.forEach(spec -> awaitFit(topics, spec));
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(connection);
        settings.put("client.id", "frontrow-topics");
        settings.put("default.api.timeout.ms", (int) LIMIT.toMillis());
        settings.put("request.timeout.ms", 5_000);
        return settings;
    }

    /// Another node may be doing the same: that it exists by now is fine.
    private void create(TopicAdmin topics, TopicSpec spec) {
        var configs = new HashMap<>(spec.settings());
        if (replication >= SAFE_REPLICATION) {
            configs.put("min.insync.replicas", "2");
        }
        var topic = new NewTopic(spec.name(), spec.partitions(), (short) replication).configs(configs);
        topics.create(topic, TopicExistsException.class);
    }

    private void awaitFit(TopicAdmin topics, TopicSpec spec) {
        long start = System.nanoTime();
        while (true) {
            var found = topics.find(spec.name());
            if (found.isPresent() && ready(found.get())) {
                check(spec, found.get());
                topics.checkSettings(spec);
                topics.awaitLeaders(found.get());
                return;
            }
            if (found.isEmpty() && !create) {
                throw missing(spec);
            }
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new TopicsUnfit("Topic " + spec.name()
                        + " has partitions without a leader. Is every broker up?");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static boolean ready(TopicDescription topic) {
        return topic.partitions().stream().allMatch(partition -> partition.leader() != null
                && !partition.leader().isEmpty());
    }

    private static TopicsUnfit missing(TopicSpec spec) {
        return new TopicsUnfit("Topic " + spec.name() + " does not exist. Create it with " + spec.partitions()
                + " partitions and " + spec.settings() + ", or start once with frontrow.topics.create=true.");
    }

    private static void check(TopicSpec spec, TopicDescription topic) {
        if (topic.partitions().size() != spec.partitions()) {
            throw new TopicsUnfit("Topic " + spec.name() + " has " + topic.partitions().size()
                    + " partitions, but "
                    + spec.partitions() + " are configured. The number can never change, because a subsection's"
                    + " commands stay on one partition: configure " + topic.partitions().size()
                    + " (frontrow.seatinventory.partitions), or use new topics.");
        }
    }
}
