package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.seatinventory.SeatTopics;
import java.time.Duration;
import java.util.Map;

/// @param connection how to reach Kafka, as its clients call it
/// @param node this process' stable name; two living processes must not share it
/// @param sessionTimeout after this long without a sign of life another process takes the partitions
/// @param prefix empty, but where several engines share one Kafka
public record EngineSettings(Map<String, Object> connection, String node, Duration sessionTimeout,
        String prefix) {

    String group() {
        return prefix + "seatinventory";
    }

    String commands() {
        return prefix + SeatTopics.COMMANDS;
    }

    String results() {
        return prefix + SeatTopics.RESULTS;
    }

    String deadLetters() {
        return prefix + SeatTopics.DEAD_LETTERS;
    }
}
