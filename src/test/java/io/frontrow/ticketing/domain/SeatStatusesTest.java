package io.frontrow.ticketing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SeatStatusesTest {

    @Test
    void theyBeginAvailable() {
        var seats = SeatStatuses.allAvailable(10);
        assertEquals(new SeatCounts(10, 0, 0, 0), seats.counts());
        assertEquals(SeatStatus.AVAILABLE, seats.at(9));
        assertEquals(3, seats.packed().length);
    }

    @Test
    void aSeatOutsideIsABug() {
        var seats = SeatStatuses.allAvailable(10);
        assertThrows(IndexOutOfBoundsException.class, () -> seats.at(10));
        assertThrows(IndexOutOfBoundsException.class, () -> seats.with(Map.of(-1, SeatStatus.SOLD)));
        assertThrows(IllegalArgumentException.class, () -> SeatStatuses.unpack(new byte[2], 10));
    }

    @Test
    void itBehavesAsAPlainArray() {
        var random = new Random(7);
        for (int size = 1; size < 40; size++) {
            var plain = new TreeMap<Integer, SeatStatus>();
            var seats = SeatStatuses.allAvailable(size);
            for (int step = 0; step < 100; step++) {
                var change = Map.of(random.nextInt(size), SeatStatus.ofCode(random.nextInt(4)));
                plain.putAll(change);
                seats = SeatStatuses.unpack(seats.with(change).packed(), size);
            }
            compare(plain, seats);
        }
    }

    private static void compare(TreeMap<Integer, SeatStatus> plain, SeatStatuses seats) {
        var counts = new long[4];
        for (int i = 0; i < seats.seats(); i++) {
            var expected = plain.getOrDefault(i, SeatStatus.AVAILABLE);
            counts[expected.ordinal()]++;
            assertEquals(expected, seats.at(i));
        }
        assertEquals(new SeatCounts(counts[0], counts[1], counts[2], counts[3]), seats.counts());
    }
}
