package io.frontrow.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Thousands of schedules of the whole life of bookings, with every fault at every moment: nothing is sold twice, lost or stuck.
class SagaSimulationTest {
    private static final int SCHEDULES = Integer.getInteger("schedules", 1_000);
    private static final long FIRST_SEED = Long.getLong("seed", 0);

    @Test
    void nothingIsSoldTwiceLostOrStuck() {
        long start = System.nanoTime();
        var bad = LongStream.range(FIRST_SEED, FIRST_SEED + SCHEDULES).parallel().mapToObj(seed -> {
            var o = SagaSimulation.run(seed, Breakage.NONE);
            return o.findings().isEmpty() ? null : "seed " + seed + ": " + o.findings();
        }).filter(Objects::nonNull).limit(10).toList();
        System.out.println(SCHEDULES * 1e9 / (System.nanoTime() - start) + " a second");
        Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
        Map<Object, Integer> ends = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            var o = SagaSimulation.run(i, Breakage.NONE);
            o.faults().forEach((f, n) -> faults.merge(f, n, Integer::sum));
            o.ends().forEach((f, n) -> ends.merge(f, n, Integer::sum));
        }
        System.out.println(faults + "\n" + ends);
        bad.forEach(System.out::println);
        assertEquals(List.of(), bad);
    }
}
