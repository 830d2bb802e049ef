package io.frontrow.torture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.torture.TortureRun.Least;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// `./mvnw -Ptorture verify -Dminutes=10 -Dseed=…`: whatever happens to the processes and their neighbours while a crowd buys,
/// the promises hold. What was done and what came out stands in `target/torture/report.html` and `report.txt`.
class TortureIT {
    private static final Path FOLDER = Path.of("target", "torture");
    private static final int LONG_MINUTES = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Least OF_A_LONG_RUN = new Least(100_000, 20);

    @Test
    void everyPromiseHolds() {
        long seed = Long.getLong("seed", RandomGenerator.getDefault().nextInt(1, 1_000_000));
        int minutes = Integer.getInteger("minutes", LONG_MINUTES);
        System.out.println("torture with -Dseed=" + seed + " -Dminutes=" + minutes);
        try (var world = World.start(Integer.getInteger("nodes", 2), List.of())) {
            var least = minutes < LONG_MINUTES ? new Least(0, 0) : OF_A_LONG_RUN;
            var report = new TortureRun(seed, Duration.ofMinutes(minutes), Integer.getInteger("rate", 190), least,
                    List.of(Fault.values()), PATIENCE, world).run();
            report.write(FOLDER);
            System.out.println(report.text());
            assertAll(() -> assertTrue(report.isSound(), () -> "seed " + seed + ": " + report.violations()),
                    () -> assertTrue(report.faults().size() >= least.faults(), "too few faults"),
                    () -> assertTrue(report.accepted() >= least.bookings(), "too few bookings"));
        }
    }
}
