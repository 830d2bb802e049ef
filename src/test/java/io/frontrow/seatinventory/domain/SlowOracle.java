package io.frontrow.seatinventory.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// REQUIREMENTS C4 word for word, one boolean a seat, all runs listed and sorted. Obviously right, and slow.
final class SlowOracle {
    private final int seatsPerRow;
    private final boolean[] free;

    private record Run(int first, int length) {}

    SlowOracle(int rows, int seatsPerRow) {
        this.seatsPerRow = seatsPerRow;
        free = new boolean[rows * seatsPerRow];
        Arrays.fill(free, true);
    }

    void set(int[] seats, boolean isFree) {
        for (int seat : seats) {
            free[seat] = isFree;
        }
    }

    int freeCount() {
        return (int) IntStream.range(0, free.length).filter(seat -> free[seat]).count();
    }

    /// In the order of choice; null when fewer are free.
    int[] pick(int quantity) {
        if (freeCount() < quantity) {
            return null;
        }
        List<Run> runs = runs();
        return runs.stream().filter(run -> run.length >= quantity).findFirst()
                .map(run -> IntStream.range(run.first, run.first + quantity).toArray())
                .orElseGet(() -> runs.stream().sorted(Comparator.comparing(run -> -run.length))
                        .flatMapToInt(run -> IntStream.range(run.first, run.first + run.length))
                        .limit(quantity).toArray());
    }

    int[] someTaken(Random random) {
        return IntStream.range(0, free.length).filter(seat -> !free[seat])
                .filter(_ -> random.nextInt(40) == 0).limit(6).toArray();
    }

    /// From the first row on, each from its left.
    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int seat = 0, length = 0; seat < free.length; seat++) {
            length = free[seat] ? length + 1 : 0;
            boolean ends = seat % seatsPerRow == seatsPerRow - 1 || !free[seat + 1];
            if (length > 0 && ends) {
                runs.add(new Run(seat - length + 1, length));
                length = 0;
            }
        }
        return runs;
    }
}
