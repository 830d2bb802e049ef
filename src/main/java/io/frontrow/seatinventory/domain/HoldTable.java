package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SubsectionKey;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// Holds by their ids: an index of row numbers, by open addressing with linear probing, to [HoldRows]. Not thread-safe.
final class HoldTable {
    private static final int SMALLEST_INDEX = 1 << 10;

    private final HoldRows rows = new HoldRows();
    /// The number of a row and one more; 0 where there is none. A power of two, and at least half of it empty.
    private int[] index = new int[SMALLEST_INDEX];

    /// Null when the id is unknown; a copy, made for this call.
    Hold find(UUID id) {
        int row = index[slot(id.getMostSignificantBits(), id.getLeastSignificantBits())] - 1;
        return row < 0 ? null : rows.read(row);
    }

    /// Adds or replaces; returns what was there before, or null.
    ///
    /// @throws IllegalStateException as [HoldRows#write]; nothing is put then
    Hold put(Hold hold) {
        UUID id = hold.id();
        int slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits());
        if (index[slot] != 0) {
            int row = index[slot] - 1;
            Hold before = rows.read(row);
            rows.write(row, hold);
            return before;
        }
        index[slot] = rows.add(hold) + 1;
        if (rows.size() > index.length / 2) {
            grow();
        }
        return null;
    }

    /// Returns what was there, or null.
    Hold remove(UUID id) {
        int slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits());
        int row = index[slot] - 1;
        if (row < 0) {
            return null;
        }
        Hold removed = rows.read(row);
        closeGap(slot);
        int last = rows.size() - 1;
        if (row != last) {
            index[slot(rows.idHigh(last), rows.idLow(last))] = row + 1;
        }
        rows.remove(row);
        return removed;
    }

    /// Those of these subsections, in no order that means anything.
    List<UUID> idsOf(Set<SubsectionKey> subsections) {
        return IntStream.range(0, rows.size()).filter(row -> subsections.contains(rows.subsection(row)))
                .mapToObj(row -> new UUID(rows.idHigh(row), rows.idLow(row))).toList();
    }

    /// Where the row of this id is, or would be.
    private int slot(long high, long low) {
        int slot = home(high, low);
        while (index[slot] != 0 && !isId(index[slot] - 1, high, low)) {
            slot = next(slot);
        }
        return slot;
    }

    private boolean isId(int row, long high, long low) {
        return rows.idLow(row) == low && rows.idHigh(row) == high;
    }

    /// The slot is given up; those behind it that would not be found any more move up.
    private void closeGap(int slot) {
        int gap = slot;
        for (int i = next(slot); index[i] != 0; i = next(i)) {
            if (distance(home(index[i] - 1), i) >= distance(gap, i)) {
                index[gap] = index[i];
                gap = i;
            }
        }
        index[gap] = 0;
    }

    private void grow() {
        index = new int[index.length * 2];
        for (int row = 0; row < rows.size(); row++) {
            int slot = home(row);
            while (index[slot] != 0) {
                slot = next(slot);
            }
            index[slot] = row + 1;
        }
    }

    private int home(int row) {
        return home(rows.idHigh(row), rows.idLow(row));
    }

    /// The lower bits of a real id are a hash already; those that count are spread.
    private int home(long high, long low) {
        long mixed = (high * 31 + low) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32) & index.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & index.length - 1;
    }

    private int distance(int from, int to) {
        return to - from & index.length - 1;
    }
}
