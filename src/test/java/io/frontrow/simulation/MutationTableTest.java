package io.frontrow.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.seatinventory.application.simulation.ProtocolMutant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// A simulation that has never been red proves nothing: each of these ways to break the product on purpose has to be caught, by
/// a seed which the product itself survives.
class MutationTableTest {
    private static final int SEEDS = 3_000;
    private static final int CHUNK = 100;
    private static final int MIN_MUTANTS = 10;
    private final List<String> survivors = new ArrayList<>();
    private int mutants;

    private record Catch(long seed, String violation) {}

    @Test
    void everyMutantIsCaught() {
        System.out.println("Mutation table: what was broken on purpose, the seed that caught it, and the violation");
        for (var mutant : ProtocolMutant.values()) {
            judge(mutant.name(), mutant.words(), mutant::violation, ProtocolMutant::violationOfTheProduct);
        }
        for (var mutant : Mutant.values()) {
            judge(mutant.name(), mutant.words(), seed -> first(seed, mutant.breakage()), seed -> first(seed, Breakage.NONE));
        }
        assertEquals(List.of(), survivors, "lived through " + SEEDS + " schedules");
        assertTrue(mutants >= MIN_MUTANTS);
    }

    private static Optional<String> first(long seed, Breakage breakage) {
        return SagaSimulation.run(seed, breakage).findings().stream().findFirst();
    }

    private void judge(String name, String words, LongFunction<Optional<String>> broken,
            LongFunction<Optional<String>> healthy) {
        mutants++;
        var caught = caught(broken);
        caught.ifPresent(it -> assertEquals(Optional.empty(), healthy.apply(it.seed), name + ", seed " + it.seed));
        System.out.printf("  %-30s %s%n    %s%n", name, words,
                caught.map(it -> "seed " + it.seed + ": " + it.violation).orElse("SURVIVED " + SEEDS + " schedules"));
        if (caught.isEmpty()) {
            survivors.add(name);
        }
    }

    /// By the lowest seed.
    private static Optional<Catch> caught(LongFunction<Optional<String>> broken) {
        for (long from = 0; from < SEEDS; from += CHUNK) {
            var found = LongStream.range(from, from + CHUNK).parallel()
                    .mapToObj(seed -> broken.apply(seed).map(violation -> new Catch(seed, violation)).orElse(null))
                    .filter(Objects::nonNull).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
