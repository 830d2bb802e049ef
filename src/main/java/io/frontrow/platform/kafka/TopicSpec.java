package io.frontrow.platform.kafka;

import java.util.Map;

/// A topic as the application needs it: its exact number of partitions and the settings that have to hold.
public record TopicSpec(String name, int partitions, Map<String, String> settings) {

    /// A topic that is the truth: nothing is ever deleted or compacted, and nothing acknowledged is lost with
    /// a leader.
    public static TopicSpec log(String name, int partitions) {
        return new TopicSpec(name, partitions, Map.of(
                "cleanup.policy", "delete",
                "retention.ms", "-1",
                "retention.bytes", "-1",
                "unclean.leader.election.enable", "false"));
    }
}
