package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.Eventually;
import io.frontrow.seatinventory.SeatChoice.BestAvailable;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.seatinventory.adapter.out.rocksdb.RocksDbCheckpoints;
import io.frontrow.seatinventory.application.DecideSeatsService;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;

/// How many holds the loop decides in a second, with broker and engine in one JVM: first all of them queued,
/// from a cold start, then as many again three times while they are sent. Prints a line for each.
///
/// Arguments: commands (500000), partitions (12). To run it:
///
///     ./mvnw -q test-compile exec:exec -Dexec.executable=$JAVA_HOME/bin/java -Dexec.classpathScope=test \
///         -Dexec.args="-cp %classpath -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
///         io.frontrow.seatinventory.adapter.in.kafka.LoopBenchmark"
public final class LoopBenchmark {
    private static final int SUBSECTIONS_PER_PARTITION = 50;
    private static final int ROWS = 50;
    private static final int SEATS_PER_ROW = 100;
    private static final int MEMO_BYTES = 100;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final SeatLogs logs;
    private final UUID event = UUID.randomUUID();
    private final int commands;

    private LoopBenchmark(SeatLogs logs, int commands) {
        this.logs = logs;
        this.commands = commands;
    }

    public static void main(String[] args) throws IOException {
        int commands = args.length > 0 ? Integer.parseInt(args[0]) : 500_000;
        int partitions = args.length > 1 ? Integer.parseInt(args[1]) : 12;
        try (var logs = new SeatLogs(partitions)) {
            new LoopBenchmark(logs, commands).run();
        }
        System.exit(0);
    }

    private void run() throws IOException {
        open();
        queue();
        var settings = logs.settings("benchmark", Duration.ofSeconds(6));
        try (var checkpoints = RocksDbCheckpoints.open(Files.createTempDirectory("frontrow-benchmark"));
                var loop = new SeatEngineLoop(settings, new EngineClients(settings),
                        partition -> new DecideSeatsService(partition, checkpoints), new EngineWatch() {})) {
            long start = System.nanoTime();
            loop.start();
            report("cold", start);
            for (int round = 0; round < 3; round++) {
                start = System.nanoTime();
                queue();
                report("with the sender", start);
            }
        }
    }

    private void open() {
        for (int index = 0; index < SUBSECTIONS_PER_PARTITION; index++) {
            var subsection = new SubsectionKey(event, index);
            each(partition -> logs.send(partition,
                    new OpenSubsection(UUID.randomUUID(), subsection, 1, ROWS, SEATS_PER_ROW)));
        }
    }

    private void queue() {
        var memo = new byte[MEMO_BYTES];
        for (int i = 0; i < commands / logs.partitions(); i++) {
            var subsection = new SubsectionKey(event, i % SUBSECTIONS_PER_PARTITION);
            each(partition -> logs.send(partition,
                    new HoldSeats(UUID.randomUUID(), subsection, new BestAvailable(1), false, memo)));
        }
        logs.flush();
    }

    private void report(String what, long startNanos) {
        each(partition -> Eventually.within(LIMIT,
                () -> logs.resultsEnd(partition) >= logs.commandsEnd(partition)));
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        System.out.printf("%s: %d commands in %.2f s = %.0f/s%n", what, commands, seconds,
                commands / seconds);
    }

    private void each(java.util.function.IntConsumer work) {
        IntStream.range(0, logs.partitions()).forEach(work);
    }
}
