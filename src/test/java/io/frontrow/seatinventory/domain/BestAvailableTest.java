package io.frontrow.seatinventory.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The picker against REQUIREMENTS C4: by halls that are drawn, `.` free and `x` taken, and against an oracle that looks at
/// every seat.
class BestAvailableTest {
    private static final int HALLS = 150;
    private static final int STEPS = 60;

    private final PickingRule rule = new BestAvailable();

    @Test
    void takesTheFirstRowThatHasThemTogether() {
        assertPicked(hall("..x..", "x....", "....."), 3, 6, 7, 8);
    }

    @Test
    void takesTheLeftmostRunThatIsLongEnough() {
        assertPicked(hall(".x...", "....."), 3, 2, 3, 4);
        assertPicked(hall(".x...", "....."), 1, 0);
    }

    @Test
    void combinesThreeAndOneWhenFourAreNowhereTogether() {
        assertPicked(hall(".x..x", "x...x"), 4, 6, 7, 8, 2);
        assertPicked(hall(".x..x", "x...x"), 5, 6, 7, 8, 2, 3);
    }

    @Test
    void combinesTwoAndTwo() {
        assertPicked(hall("..x.x", "x..x.", "..xxx"), 4, 0, 1, 6, 7);
    }

    @Test
    void takesOnlyTheLeftOfTheLastRun() {
        assertPicked(hall("..x..", "..xxx"), 3, 0, 1, 3);
    }

    @Test
    void takesSingleSeatsFromTheFrontInTheWorstCase() {
        assertPicked(hall("x.x.x", ".x.x."), 4, 1, 3, 5, 7);
    }

    @Test
    void refusesWhenFewerAreFree() {
        assertFalse(rule.pick(hall("x.x.x", "xxxxx"), new int[3]));
        assertFalse(rule.pick(hall("xxxxx"), new int[1]));
    }

    @Test
    void picksWhatTheOraclePicksInRandomHalls() {
        for (int seed = 0; seed < HALLS; seed++) {
            var random = new Random(seed);
            int seatsPerRow = 1 + random.nextInt(random.nextBoolean() ? 8 : 140);
            sell(1 + random.nextInt(1 + 1_500 / seatsPerRow), seatsPerRow, seed);
        }
    }

    @Test
    void picksWhatTheOraclePicksInTheWidestAndInTheDeepestHall() {
        sell(1, 10_000, 1);
        sell(10_000, 1, 2);
        sell(5_000, 2, 3);
        sell(2, 5_000, 4);
    }

    /// Thins the hall out to a random degree, then picks, takes and gives back.
    private void sell(int rows, int seatsPerRow, long seed) {
        var random = new Random(seed);
        var seats = new SeatGrid(rows, seatsPerRow);
        var oracle = new SlowOracle(rows, seatsPerRow);
        String hall = rows + " rows of " + seatsPerRow + ", seed " + seed;
        double taken = random.nextInt(3) == 0 ? 0 : Math.sqrt(random.nextDouble());
        int[] gone = IntStream.range(0, seats.seatCount()).filter(_ -> random.nextDouble() < taken).toArray();
        seats.take(gone);
        oracle.set(gone, false);
        for (int step = 0; step < STEPS; step++) {
            int[] picked = new int[1 + random.nextInt(random.nextBoolean() ? 20 : 4)];
            int[] expected = oracle.pick(picked.length);
            assertEquals(expected != null, rule.pick(seats, picked), hall);
            if (expected != null) {
                assertArrayEquals(expected, picked, hall);
                Arrays.sort(picked);
                seats.take(picked);
                oracle.set(picked, false);
            }
            int[] back = oracle.someTaken(random);
            seats.giveBack(back);
            oracle.set(back, true);
            assertEquals(oracle.freeCount(), seats.freeCount(), hall);
        }
    }

    private void assertPicked(SeatGrid seats, int quantity, int... expected) {
        int[] picked = new int[quantity];
        assertTrue(rule.pick(seats, picked));
        assertArrayEquals(expected, picked);
    }

    private static SeatGrid hall(String... rows) {
        var seats = new SeatGrid(rows.length, rows[0].length());
        var drawn = String.join("", rows);
        seats.take(IntStream.range(0, drawn.length()).filter(seat -> drawn.charAt(seat) == 'x').toArray());
        return seats;
    }
}
