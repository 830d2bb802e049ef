package io.frontrow.ticketing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeatPositionTest {
    @Test
    void rowAndSeatCountFromOne() {
        var position = SeatPosition.parse("3-12").orElseThrow();
        assertEquals("3-12", position.toString());
        assertEquals(2 * 20 + 11, position.seatIndex(20));
        assertTrue(position.isWithin(3, 12));
        assertTrue(!position.isWithin(2, 12) && !position.isWithin(3, 11));
    }

    @Test
    void anythingElseIsNoPosition() {
        for (var text : List.of("", "1", "-", "0-1", "1-0", "01-1", "1-1-1", "a-1", " 1-1", "1-999999", "١-1")) {
            assertTrue(SeatPosition.parse(text).isEmpty(), text);
        }
        assertTrue(SeatPosition.parse(null).isEmpty());
    }
}
