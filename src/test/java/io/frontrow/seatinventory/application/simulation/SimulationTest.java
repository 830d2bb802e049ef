package io.frontrow.seatinventory.application.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.application.simulation.Mutants.Hasty;
import io.frontrow.seatinventory.application.simulation.Simulation.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Two or three processes of two versions with different picking rules, on one partition, while they crash, freeze, lose
/// batches and disks and get the partition back: no seat twice for any reader, and every command has its result in the end.
/// `-Dprotocol.schedules=…` runs more; a failure says its seed, and `-Dprotocol.seed=…` begins there.
class SimulationTest {
    private static final int SCHEDULES = Integer.getInteger("protocol.schedules", 92_000);
    private static final int SCHEDULES_OF_FORGETFUL = SCHEDULES / 100;
    private static final long FIRST_SEED = Long.getLong("protocol.seed", 0);
    private static final int SHOWN = 10;
    /// Fewer, as when one is replayed, may not meet everything.
    private static final int ENOUGH_FOR_ALL = 1_000;
    private final Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);

    @Test
    void noSeatIsSoldTwiceAndEveryCommandIsAnswered() {
        long start = System.nanoTime();
        var violations = LongStream.range(FIRST_SEED, FIRST_SEED + SCHEDULES).parallel().mapToObj(this::violation)
                .filter(Objects::nonNull).limit(SHOWN).toList();
        System.out.printf("Simulation of the log's protocol: %,d schedules from seed %d in %d s, %s; a reader judged results %s%n",
                SCHEDULES, FIRST_SEED, (System.nanoTime() - start) / 1_000_000_000,
                violations.isEmpty() ? "no violation" : "VIOLATIONS", seen);
        assertEquals(List.of(), violations);
        if (SCHEDULES >= ENOUGH_FOR_ALL) {
            assertEquals(Verdict.values().length, seen.size(), "the schedules are too tame: " + seen);
        }
    }

    /// Null when there is none.
    private String violation(long seed) {
        Outcome outcome = Simulation.run(seed, Variant.PRODUCT);
        synchronized (this) {
            outcome.verdicts().forEach((verdict, count) -> seen.merge(verdict, count, Integer::sum));
        }
        return outcome.findings().isEmpty() ? null : "-Dprotocol.seed=" + seed + ": " + outcome.findings();
    }

    /// Why the chain was chosen: whoever forgets another rule gets stuck, and an alarm, but never sells a seat twice.
    @Test
    void withTheChainAForgottenRuleIsNeverWrong() {
        for (boolean asks : new boolean[] {true, false}) {
            Variant hasty = Variant.PRODUCT.withDeciders(real -> new Hasty(real, true, asks));
            var wrong = LongStream.range(FIRST_SEED, FIRST_SEED + SCHEDULES_OF_FORGETFUL).parallel()
                    .filter(seed -> Simulation.run(seed, hasty).found("DOUBLE SALE")).boxed().limit(SHOWN).toList();
            assertEquals(List.of(), wrong, "seeds");
        }
    }
}
