package io.frontrow.seatinventory.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeatGridTest {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /// Random halls of every shape, taken and freed at random; each choice is the oracle's.
    @ParameterizedTest
    @MethodSource("seeds")
    void picksAsTheRuleSays(int seed) {
        Random random = new Random(seed);
        int width = 1 + (random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(12));
        int rows = 1 + (random.nextInt(4) == 0 ? random.nextInt(200) : random.nextInt(8));
        SeatGrid grid = new SeatGrid(rows, width);
        boolean[][] free = new boolean[rows][width];
        for (boolean[] row : free) {
            java.util.Arrays.fill(row, true);
        }
        List<int[]> taken = new ArrayList<>();
        for (int step = 0; step < 300; step++) {
            int quantity = 1 + random.nextInt(FreeRuns.MAX_LENGTH);
            int[] expected = SlowPicker.pick(free, quantity);
            assertArrayEquals(expected, grid.pick(quantity), "seed " + seed + ", step " + step);
            if (random.nextInt(3) > 0 && expected.length > 0) {
                int[] some = random.nextBoolean() ? expected : anyFree(grid, random);
                set(grid, free, some, false);
                taken.add(some);
            } else if (!taken.isEmpty()) {
                Collections.swap(taken, random.nextInt(taken.size()), taken.size() - 1);
                set(grid, free, taken.removeLast(), true);
            }
            assertEquals(rows * width - taken.stream().mapToInt(seats -> seats.length).sum(), grid.freeSeats());
        }
    }

    private static int[] anyFree(SeatGrid grid, Random random) {
        return random.ints(5, 0, grid.seats()).distinct().filter(grid::isFree).sorted().toArray();
    }

    private static void set(SeatGrid grid, boolean[][] free, int[] seats, boolean toFree) {
        if (toFree) {
            grid.free(seats);
        } else {
            grid.take(seats);
        }
        for (int seat : seats) {
            free[seat / free[0].length][seat % free[0].length] = toFree;
        }
    }
}
