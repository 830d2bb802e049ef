package io.frontrow.seatinventory.application.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.application.simulation.Mutants.CopiedHash;
import io.frontrow.seatinventory.application.simulation.Mutants.Hasty;
import io.frontrow.seatinventory.application.simulation.Mutants.LaggingPosition;
import io.frontrow.seatinventory.application.simulation.Mutants.NoChain;
import io.frontrow.seatinventory.application.simulation.Mutants.NoPreviousHash;
import io.frontrow.seatinventory.application.simulation.Simulation.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Two or three processes of two versions with different picking rules, on one partition, while they crash, freeze, lose
/// batches and disks and get the partition back: no seat twice for any reader, and every command has its result in the end.
/// `-Dsimulation.schedules=100000` runs more; a failure says its seed.
class SimulationTest {
    private static final int SCHEDULES = Integer.getInteger("simulation.schedules", 2_000);
    private static final long FIRST_SEED = Long.getLong("simulation.seed", 0);

    @Test
    void noSeatIsSoldTwiceAndEveryCommandIsAnswered() {
        Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES; seed++) {
            Outcome outcome = Simulation.run(seed, Variant.PRODUCT);
            assertEquals(List.of(), outcome.findings(), "seed " + seed);
            outcome.verdicts().forEach((verdict, count) -> seen.merge(verdict, count, Integer::sum));
        }
        assertEquals(Verdict.values().length, seen.size(), "the schedules are too tame: " + seen);
    }

    @Test
    void noChainAndNoCheckpointRuleSellsASeatTwice() {
        assertKilled("DOUBLE SALE", Variant.PRODUCT.withHistories(NoChain::new)
                .withDeciders(real -> new Hasty(real, true, false)));
    }

    @Test
    void aPositionThatIsFrozenWithoutTheStateGetsStuck() {
        assertKilled("STUCK", Variant.PRODUCT.withCheckpoints(LaggingPosition::new));
    }

    @Test
    void aCheckpointBeforeTheAcknowledgementGetsStuck() {
        assertKilled("STUCK", Variant.PRODUCT.withDeciders(real -> new Hasty(real, true, true)));
    }

    @Test
    void acceptWithoutThePreviousHashSellsASeatTwiceUnderTwoPickingRules() {
        assertKilled("DOUBLE SALE", Variant.PRODUCT.withHistories(NoPreviousHash::new));
    }

    @Test
    void aHashCopiedFromTheRecordSellsASeatTwice() {
        assertKilled("DOUBLE SALE", Variant.PRODUCT.withHistories(CopiedHash::new));
    }

    @Test
    void aReaderThatDeletesIdsLetsAnEndedBookingLiveAgain() {
        assertKilled("LIVES AGAIN", Variant.PRODUCT.withReadersThatDeleteIds());
    }

    /// Why the chain was chosen: whoever forgets another rule gets stuck, and an alarm, but never sells a seat twice.
    @Test
    void withTheChainAForgottenRuleIsNeverWrong() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES / 5; seed++) {
            for (boolean asks : new boolean[] {true, false}) {
                Variant hasty = Variant.PRODUCT.withDeciders(real -> new Hasty(real, true, asks));
                assertFalse(Simulation.run(seed, hasty).found("DOUBLE SALE"), "seed " + seed);
            }
        }
    }

    private static void assertKilled(String kind, Variant mutant) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES; seed++) {
            if (Simulation.run(seed, mutant).found(kind)) {
                return;
            }
        }
        fail("the mutant lived through " + SCHEDULES + " schedules from seed " + FIRST_SEED);
    }
}
