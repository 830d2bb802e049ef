package io.frontrow.torture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.Eventually;
import io.frontrow.crowd.Crowd;
import io.frontrow.crowd.CrowdReport;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two buyers for every seat, and a process that dies or stands still in the middle: afterwards every seat
/// has one buyer, everybody else was refused, and every 202 has its final answer. The witnesses are the
/// buyers, the seat maps, PostgreSQL, and the result log folded once more. The threads of this class wait for
/// time to pass, because a freeze is a time.
@Timeout(300)
class TortureIT {
    private static final int BUYERS = 2_000;
    private static final Duration ARRIVAL = Duration.ofSeconds(20);
    /// Longer than the engine's session of six seconds, so that the partitions have moved when the process
    /// wakes.
    private static final Duration FREEZE = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static TwoProcesses processes;

    @BeforeAll
    static void start() {
        processes = TwoProcesses.start();
    }

    @AfterAll
    static void stop() {
        processes.close();
    }

    @BeforeEach
    void bothAreReady() {
        processes.awaitReady();
    }

    @Test
    void aProcessIsKilled() {
        requireSound(processes.crowd().send(BUYERS, ARRIVAL, crowd -> {
            await(crowd, BUYERS / 4);
            Signals.kill(processes.first());
            await(crowd, BUYERS / 2);
            Signals.kill(processes.second());
        }));
    }

    @Test
    void aProcessIsFrozenAndWakes() {
        requireSound(processes.crowd().send(BUYERS, ARRIVAL, crowd -> {
            await(crowd, BUYERS / 5);
            freeze(processes.second());
        }));
    }

    @Test
    void aWokenProcessGetsItsPartitionsBack() {
        requireSound(processes.crowd().send(BUYERS, ARRIVAL, crowd -> {
            await(crowd, BUYERS / 5);
            freeze(processes.first());
            Signals.kill(processes.second());
        }));
    }

    private static void freeze(Process process) {
        Signals.freeze(process);
        long end = System.nanoTime() + FREEZE.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        Signals.wake(process);
    }

    private static void await(Crowd crowd, int answered) {
        Eventually.within(LIMIT, () -> crowd.answered() >= answered);
    }

    private static void requireSound(CrowdReport report) {
        assertTrue(report.isSound(), () -> "not sound: " + report);
    }
}
