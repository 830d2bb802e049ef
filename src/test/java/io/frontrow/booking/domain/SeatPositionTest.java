package io.frontrow.booking.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeatPositionTest {

    @Test
    void positionsAreWrittenFromOneAndCountedFromZero() {
        var position = SeatPosition.parse("3-12").orElseThrow();
        assertEquals(new SeatPosition(3, 12), position);
        assertEquals("3-12", position.toString());
        assertEquals(51, position.seatIndex(20));
        assertEquals(position, SeatPosition.ofIndex(51, 20));
    }

    @Test
    void anythingElseIsNoPosition() {
        for (var text : new String[] {"", "3", "3-", "-3", "0-1", "1-0", "01-1", "1-01", "-1-1", "1--1", "1-1 ", " 1-1",
            "1_1", "a-b", "1-1-1", "123456-1", "99999999999-1", "١-١"}) {
            assertEquals(Optional.empty(), SeatPosition.parse(text), text);
        }
    }

    @Test
    void aPositionIsInsideItsGridOrNot() {
        assertTrue(new SeatPosition(3, 5).isWithin(3, 5));
        assertFalse(new SeatPosition(4, 1).isWithin(3, 5));
        assertFalse(new SeatPosition(1, 6).isWithin(3, 5));
    }
}
