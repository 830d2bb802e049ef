package io.frontrow.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.booking.domain.BookingStatus;
import io.frontrow.simulation.SagaSimulation.Outcome;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Thousands of schedules of the whole life of bookings, with every fault at every moment: nothing is sold twice, lost or stuck.
/// A failure says its seed; `-Dseed=…` runs exactly that schedule again, `-Dschedules=…` more of them.
class SagaSimulationTest {
    static final Long SEED = Long.getLong("seed");
    static final int SCHEDULES = SEED != null ? 1 : Integer.getInteger("schedules", 8_000);
    private static final int SHOWN = 10;
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final Map<BookingStatus, Integer> ends = new EnumMap<>(BookingStatus.class);

    @Test
    void nothingIsSoldTwiceLostOrStuck() {
        long first = SEED != null ? SEED : 0;
        long start = System.nanoTime();
        var violations = LongStream.range(first, first + SCHEDULES).parallel().mapToObj(this::violation)
                .filter(Objects::nonNull).limit(SHOWN).toList();
        System.out.printf("Simulation of the whole saga: %,d schedules from seed %d in %d s, %s%n", SCHEDULES, first,
                (System.nanoTime() - start) / 1_000_000_000, violations.isEmpty() ? "no violation" : "VIOLATIONS");
        faults.forEach((fault, count) -> System.out.printf("  %,9d × %s%n", count, fault.words()));
        System.out.println("  bookings ended as " + ends);
        assertEquals(List.of(), violations);
        if (SEED == null) {
            assertEquals(EnumSet.allOf(Fault.class), faults.keySet(), "the schedules are too tame");
            assertTrue(ends.keySet().containsAll(EnumSet.complementOf(EnumSet.of(BookingStatus.PROCESSING,
                    BookingStatus.PENDING_PAYMENT))), "the schedules are too tame");
        }
    }

    @Test
    void theSameSeedGivesTheSameSchedule() {
        for (long seed = 0; seed < SHOWN; seed++) {
            assertEquals(SagaSimulation.run(seed, Breakage.NONE), SagaSimulation.run(seed, Breakage.NONE), "seed " + seed);
        }
    }

    /// Null when there is none.
    private String violation(long seed) {
        Outcome outcome = SagaSimulation.run(seed, Breakage.NONE);
        synchronized (this) {
            outcome.faults().forEach((fault, count) -> faults.merge(fault, count, Integer::sum));
            outcome.ends().forEach((status, count) -> ends.merge(status, count, Integer::sum));
        }
        return outcome.findings().isEmpty() ? null : "-Dseed=" + seed + ": " + outcome.findings();
    }
}
