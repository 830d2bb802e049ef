package io.frontrow.booking.adapter.out.redis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CircuitTest {
    private long nanos = Long.MAX_VALUE - 5;
    private final Circuit circuit = new Circuit(() -> nanos);

    @Test
    void afterFiveFailuresOneCallASecondIsLetThrough() {
        for (int i = 0; i < 5; i++) {
            assertTrue(circuit.letsThrough());
            circuit.failed();
        }
        assertFalse(circuit.letsThrough());
        nanos += 1_000_000_000L;
        assertTrue(circuit.letsThrough());
        assertFalse(circuit.letsThrough(), "the probe is alone");
        circuit.failed();
        assertFalse(circuit.letsThrough());
    }

    @Test
    void aSuccessClosesIt() {
        for (int i = 0; i < 5; i++) {
            circuit.failed();
        }
        nanos += 1_000_000_000L;
        assertTrue(circuit.letsThrough());
        circuit.succeeded();
        assertTrue(circuit.letsThrough());
        assertTrue(circuit.letsThrough());
    }

    @Test
    void failuresThatAreNotInARowDoNotCount() {
        for (int i = 0; i < 20; i++) {
            circuit.failed();
            circuit.succeeded();
        }
        assertTrue(circuit.letsThrough());
    }
}
