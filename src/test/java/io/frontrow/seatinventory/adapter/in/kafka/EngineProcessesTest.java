package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.Eventually;
import io.frontrow.seatinventory.UndecodableCommand;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes on a real Kafka, killed and frozen while a crowd buys: no seat is sold twice, no command
/// goes unanswered, and nobody repairs anything by hand.
class EngineProcessesTest {
    private static final int PARTITIONS = 4;
    private static final Duration SHORT_SESSION = Duration.ofSeconds(2);
    private static final Duration LONG_SESSION = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    @TempDir
    private Path folder;
    private SeatLogs logs;
    private Crowd crowd;

    @BeforeEach
    void open() {
        logs = new SeatLogs(PARTITIONS);
        crowd = new Crowd(logs, 42);
    }

    @AfterEach
    void close() {
        crowd.close();
        logs.close();
    }

    @Test
    void twoShareThePartitionsAndOneIsKilled() throws Exception {
        try (var one = engine("one", SHORT_SESSION); var two = engine("two", SHORT_SESSION)) {
            one.awaitRunning(PARTITIONS / 2);
            two.awaitRunning(PARTITIONS / 2);
            crowd.pour();
            awaitResults(500);
            two.kill();
            one.awaitRunning(PARTITIONS);
            awaitResults(500);
            crowd.close();
            checkAll();
        }
    }

    /// One move to another process never shows it: it is the frozen process' old memory that must not come
    /// back.
    @Test
    void oneIsFrozenPastItsSessionAndGetsEverythingBackLater() throws Exception {
        try (var sleeper = engine("sleeper", SHORT_SESSION); var other = engine("other", SHORT_SESSION)) {
            sleeper.awaitRunning(PARTITIONS / 2);
            other.awaitRunning(PARTITIONS / 2);
            crowd.pour();
            awaitResults(500);
            sleeper.freeze();
            other.awaitRunning(PARTITIONS);
            awaitResults(200);
            sleeper.wake();
            sleeper.awaitRunning(PARTITIONS / 2);
            other.kill();
            sleeper.awaitRunning(PARTITIONS);
            awaitResults(200);
            crowd.close();
            checkAll();
        }
    }

    /// The session of the killed one would last a minute: the new one has its partitions because it has its
    /// name.
    @Test
    void oneIsKilledAndStartedAgainBeforeAnybodyNotices() throws Exception {
        try (var first = engine("one", LONG_SESSION)) {
            first.awaitRunning(PARTITIONS);
            crowd.pour();
            awaitResults(500);
            first.kill();
            try (var second = engine("one", LONG_SESSION)) {
                second.awaitRunning(PARTITIONS);
                awaitResults(200);
                crowd.close();
                checkAll();
            }
        }
    }

    private EngineProcess engine(String node, Duration session) {
        return new EngineProcess(logs, node, folder.resolve(node), session);
    }

    /// So many more results on every partition.
    private void awaitResults(int more) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            int asked = partition;
            long end = logs.resultsEnd(partition) + more;
            Eventually.within(LIMIT, () -> logs.resultsEnd(asked) >= end);
        }
    }

    private void checkAll() throws UndecodableCommand {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            Ledger.checked(logs, partition);
        }
    }
}
