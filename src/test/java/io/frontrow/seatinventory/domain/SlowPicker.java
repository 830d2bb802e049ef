package io.frontrow.seatinventory.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The rule of choice as it is written down, over a plain picture of the hall: slow, and obviously right.
final class SlowPicker {

    private record Run(int first, int length) {}

    private SlowPicker() {}

    /// `free` by row and seat. Ascending seat indexes, or none.
    static int[] pick(boolean[][] free, int quantity) {
        List<Run> runs = runs(free);
        if (runs.stream().mapToInt(Run::length).sum() < quantity) {
            return new int[0];
        }
        return runs.stream().filter(run -> run.length >= quantity).findFirst()
                .map(run -> IntStream.range(run.first, run.first + quantity).toArray())
                .orElseGet(() -> runs.stream().sorted(Comparator.comparing(Run::length).reversed())
                        .flatMapToInt(run -> IntStream.range(run.first, run.first + run.length))
                        .limit(quantity).sorted().toArray());
    }

    /// In the order of the hall.
    private static List<Run> runs(boolean[][] free) {
        List<Run> runs = new ArrayList<>();
        for (int row = 0; row < free.length; row++) {
            int width = free[row].length;
            for (int seat = 0; seat < width; seat++) {
                int end = seat;
                while (end < width && free[row][end]) {
                    end++;
                }
                if (end > seat) {
                    runs.add(new Run(row * width + seat, end - seat));
                    seat = end;
                }
            }
        }
        return runs;
    }
}
