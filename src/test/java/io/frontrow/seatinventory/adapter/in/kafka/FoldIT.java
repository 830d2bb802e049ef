package io.frontrow.seatinventory.adapter.in.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.Eventually;
import io.frontrow.seatinventory.adapter.out.rocksdb.RocksDbCheckpoints;
import io.frontrow.seatinventory.application.DecideSeatsService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a process needs that has lost its disk: it reads 1,000,000 results from Kafka, on twelve partitions, until all of
/// them decide again. Another process needs the same for partitions that it never had.
class FoldIT {
    private static final int PARTITIONS = 12;
    private static final int RESULTS = 1_000_000;
    private static final Duration SESSION = Duration.ofSeconds(8);
    private static final Duration LIMIT = Duration.ofMinutes(5);
    @TempDir
    private Path folder;

    @Test
    void aMillionResultsAreFolded() {
        try (var logs = new SeatLogs(PARTITIONS); var crowd = new Crowd(logs, 7)) {
            crowd.send(RESULTS / PARTITIONS);
            run(logs, "first", () -> { });
            long results = results(logs);
            long[] end = new long[1];
            long start = System.nanoTime();
            run(logs, "lost", () -> end[0] = System.nanoTime());
            System.out.printf("fold of %,d results: %.1f s%n", results, (end[0] - start) / 1e9);
            assertEquals(results, results(logs), "nothing is decided again");
        }
    }

    /// Until everything is decided by partitions that run.
    private void run(SeatLogs logs, String data, Runnable then) {
        var settings = logs.settings("one", SESSION);
        try (var checkpoints = RocksDbCheckpoints.open(folder.resolve(data));
                var loop = new SeatEngineLoop(settings, new EngineClients(settings),
                        partition -> new DecideSeatsService(partition, checkpoints), new EngineWatch() {})) {
            loop.start();
            Eventually.within(LIMIT, () -> loop.status().running() == PARTITIONS);
            then.run();
            Eventually.within(LIMIT, () -> IntStream.range(0, PARTITIONS)
                    .allMatch(partition -> logs.resultsEnd(partition) >= logs.commandsEnd(partition)));
        }
    }

    private static long results(SeatLogs logs) {
        return IntStream.range(0, PARTITIONS).mapToLong(logs::resultsEnd).sum();
    }
}
