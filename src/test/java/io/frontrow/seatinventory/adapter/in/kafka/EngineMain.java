package io.frontrow.seatinventory.adapter.in.kafka;

import io.frontrow.seatinventory.adapter.out.rocksdb.RocksDbCheckpoints;
import io.frontrow.seatinventory.application.DecideSeatsService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The engine alone, as a process: real loop, real clients, real RocksDB, no application around it. Prints
/// `running=… takingOver=… refused=…` whenever that changes, and stops in order when it is asked to end.
///
/// Arguments: bootstrap servers, prefix of topics and group, node, data folder, session timeout in
/// milliseconds.
public final class EngineMain {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private EngineMain() {}

    public static void main(String[] args) {
        var settings = new EngineSettings(Map.of("bootstrap.servers", args[0]), args[2],
                Duration.ofMillis(Long.parseLong(args[4])), args[1]);
        var checkpoints = RocksDbCheckpoints.open(Path.of(args[3]));
        var loop = new SeatEngineLoop(settings, new EngineClients(settings),
                partition -> new DecideSeatsService(partition, checkpoints), new EngineWatch() {});
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            loop.close();
            checkpoints.close();
        }));
        loop.start();
        print(loop);
    }

    private static void print(SeatEngineLoop loop) {
        var last = "";
        while (true) {
            var status = loop.status();
            var line = "running=%d takingOver=%d refused=%s".formatted(status.running(), status.takingOver(),
                    status.refused().keySet());
            if (!line.equals(last)) {
                System.out.println(line);
                last = line;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
