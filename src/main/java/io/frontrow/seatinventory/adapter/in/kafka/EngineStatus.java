package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.seatinventory.adapter.in.kafka.OwnedPartition.State;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/// What the loop is doing, at one moment.
///
/// @param alive the thread runs
/// @param fenced ended, because another living process has the same node name
/// @param lastStep how long ago the loop went round; well under a second, but while Kafka does not answer
/// @param running partitions whose commands are being decided
/// @param takingOver partitions whose results are being read, or will be after a pause
/// @param refused partitions that stand still, with the reason
/// @param oldestCommand age of the oldest command that is known of and has no result; zero when there is none
public record EngineStatus(boolean alive, boolean fenced, Duration lastStep, int running, int takingOver,
        Map<Integer, String> refused, Duration oldestCommand) {

    static EngineStatus of(boolean alive, boolean fenced, long sinceStepNanos,
            Collection<OwnedPartition> owned) {
        int running = (int) owned.stream().map(OwnedPartition::state)
                .filter(state -> state == State.RUNNING || state == State.DECIDING).count();
        Map<Integer, String> refused = owned.stream().filter(partition -> partition.state() == State.REFUSED)
                .collect(Collectors.toMap(partition -> partition.number, OwnedPartition::trouble));
        long now = System.currentTimeMillis();
        long oldest = owned.stream().mapToLong(OwnedPartition::unansweredSinceMillis).min().orElse(now);
        return new EngineStatus(alive, fenced, Duration.ofNanos(sinceStepNanos), running,
                Math.max(0, owned.size() - running - refused.size()), refused,
                Duration.ofMillis(Math.max(0, now - oldest)));
    }
}
