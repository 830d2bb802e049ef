package io.frontrow.crowd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CrowdReportTest {
    private static final UUID EVENT = new UUID(0, 1);
    private static final Percentiles NONE = Percentiles.of(new long[0]);
    private static final MoneyAudit MONEY = new MoneyAudit(0, 0, 0, 0, 0, 0);

    @Test
    void everySeatOnceAndTheRestRefusedIsSound() {
        assertTrue(report(1_000, 1_000, 0, 0, 0).isSound());
        assertTrue(report(3_000, 1_000, 2_000, 0, 0).isSound());
        assertTrue(report(70, 70, 0, 0, 0).isSound());
    }

    @Test
    void anythingElseIsNot() {
        assertFalse(report(1_000, 999, 1, 0, 0).isSound(), "a refusal while seats were left");
        assertFalse(report(1_000, 999, 0, 1, 0).isSound(), "no final answer");
        assertFalse(report(3_000, 1_000, 1_999, 0, 0).isSound(), "a buyer was lost");
        assertFalse(report(1_000, 1_000, 0, 0, 1).isSound(), "a seat twice");
        assertFalse(new CrowdReport(EVENT, 1, 1, 0, 0, 0, Duration.ZERO, NONE, NONE, MONEY, List.of("a fault")).isSound());
    }

    @Test
    void moneyThatDoesNotAgreeWithTheSeatsIsAFault() {
        assertEquals(List.of(), new MoneyAudit(300_000, 100_000, 200_000, 2, 0, 200_000).faults(2));
        assertEquals(1, new MoneyAudit(300_000, 0, 200_000, 2, 0, 200_000).faults(2).size(), "money without a seat");
        assertEquals(1, new MoneyAudit(200_000, 0, 200_000, 1, 0, 200_000).faults(2).size(), "a seat without a ticket");
        assertEquals(1, new MoneyAudit(200_000, 0, 200_000, 2, 1, 200_000).faults(2).size(), "a payment without an end");
        assertEquals(1, new MoneyAudit(100_000, 0, 100_000, 2, 0, 100_000).faults(2).size(), "a seat without money");
        assertEquals(1, new MoneyAudit(200_000, 0, 200_000, 2, 0, 300_000).faults(2).size(), "money that only the provider knows");
    }

    @Test
    void theLastLineIsForMachines() {
        var bytes = new ByteArrayOutputStream();
        report(3_000, 1_000, 2_000, 0, 0).print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertEquals("sold=1000 refused=2000 failed=0 doubleSold=0",
                bytes.toString(StandardCharsets.UTF_8).lines().toList().getLast());
    }

    @Test
    void percentilesAreTheNearestRank() {
        var hundred = Percentiles.of(LongStream.rangeClosed(1, 100).map(n -> n * 1_000_000).toArray());
        assertEquals("p50 50.0 ms, p95 95.0 ms, p99 99.0 ms", hundred.text());
    }

    private static CrowdReport report(int buyers, int sold, int refused, int failed, int doubleSold) {
        return new CrowdReport(EVENT, buyers, sold, refused, failed, doubleSold, Duration.ofMillis(800),
                Percentiles.of(new long[] {1_000_000}), NONE, MONEY, List.of());
    }
}
