package io.frontrow.booking.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void neighboursGetDifferentNamesOfTheSameForm() {
        var seen = new HashSet<String>();
        for (long number = 1; number <= 200_000; number++) {
            var text = Reference.ofNumber(number).text();
            assertTrue(text.matches("FR-[0-9A-HJKMNP-TV-Z]{8}"), text);
            assertTrue(seen.add(text), text);
        }
    }

    /// A reference that was once printed must never come to mean another booking.
    @Test
    void theShuffleNeverChanges() {
        assertEquals("FR-0K14Q05Y", Reference.ofNumber(1).text());
    }

    @Test
    void numbersBeyondFortyBitsAreNone() {
        assertThrows(IllegalArgumentException.class, () -> Reference.ofNumber(1L << 40));
        assertThrows(IllegalArgumentException.class, () -> Reference.ofNumber(-1));
        Reference.ofNumber((1L << 40) - 1);
    }
}
