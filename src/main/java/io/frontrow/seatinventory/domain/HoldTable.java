package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Holds by their ids, kept as numbers: none of them is an object that the garbage collector would have to copy or to visit as long as the
/// sale lasts. Each has a row of [#ROW] numbers; rows stand without gaps, in pages, so that nothing large is ever copied. An index of row
/// numbers finds them, by open addressing with linear probing. Not thread-safe.
final class HoldTable {
    private static final HoldState[] STATES = HoldState.values();
    private static final int ID = 0;
    private static final int EVENT = 2;
    /// From the top: quantity (32 bits), index of the subsection (16), number of seats (8), state (7), whether it is remembered (1).
    private static final int REST = 4;
    private static final int SEATS = 5;
    private static final int SEATS_PER_WORD = Long.SIZE / Short.SIZE;
    private static final int HIGHEST_SEAT = 0xFFFF;
    private static final int ROW = SEATS + (SeatChoice.MAX_SEATS_PER_HOLD + SEATS_PER_WORD - 1) / SEATS_PER_WORD;
    private static final int PAGE_BITS = 10;
    private static final int ROWS_PER_PAGE = 1 << PAGE_BITS;

    private final List<long[]> pages = new ArrayList<>();
    private int size;
    /// The number of a row and one more; 0 where there is none. A power of two, and at least half of it empty.
    private int[] index = new int[ROWS_PER_PAGE];

    /// Null when the id is unknown; a copy, made for this call.
    Hold find(UUID id) {
        int row = index[slot(id.getMostSignificantBits(), id.getLeastSignificantBits())] - 1;
        return row < 0 ? null : read(row);
    }

    /// Adds or replaces; returns what was there before, or null.
    ///
    /// @throws IllegalStateException when it has more seats, or other ones, than fit; nothing is changed then
    Hold put(Hold hold) {
        if (!fits(hold.seats())) {
            throw new IllegalStateException("a hold that does not fit: " + hold);
        }
        UUID id = hold.id();
        int slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits());
        if (index[slot] != 0) {
            int row = index[slot] - 1;
            Hold before = read(row);
            write(row, hold);
            return before;
        }
        if (size == pages.size() * ROWS_PER_PAGE) {
            pages.add(new long[ROWS_PER_PAGE * ROW]);
        }
        write(size, hold);
        index[slot] = ++size;
        if (size > index.length / 2) {
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
        Hold removed = read(row);
        closeGap(slot);
        moveLastTo(row);
        return removed;
    }

    /// Those of these subsections, in no order that means anything.
    List<UUID> idsOf(Set<SubsectionKey> subsections) {
        List<UUID> ids = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            long[] page = page(row);
            if (subsections.contains(subsection(page, at(row)))) {
                ids.add(id(page, at(row)));
            }
        }
        return ids;
    }

    /// Another version may have decided what this one cannot keep.
    private static boolean fits(int[] seats) {
        int bits = 0;
        for (int seat : seats) {
            bits |= seat;
        }
        return seats.length <= SeatChoice.MAX_SEATS_PER_HOLD && (bits & ~HIGHEST_SEAT) == 0;
    }

    private long[] page(int row) {
        return pages.get(row >> PAGE_BITS);
    }

    private static int at(int row) {
        return (row & ROWS_PER_PAGE - 1) * ROW;
    }

    private Hold read(int row) {
        long[] page = page(row);
        int at = at(row);
        long rest = page[at + REST];
        int[] seats = new int[(int) (rest >>> 8 & 0xFF)];
        for (int i = 0; i < seats.length; i++) {
            seats[i] = (int) (page[at + SEATS + i / SEATS_PER_WORD] >>> i % SEATS_PER_WORD * Short.SIZE & HIGHEST_SEAT);
        }
        return new Hold(id(page, at), subsection(page, at), seats, (int) (rest >>> 32),
                (rest & 1) != 0, STATES[(int) (rest >>> 1 & 0x7F)]);
    }

    private static UUID id(long[] page, int at) {
        return new UUID(page[at + ID], page[at + ID + 1]);
    }

    private static SubsectionKey subsection(long[] page, int at) {
        return new SubsectionKey(new UUID(page[at + EVENT], page[at + EVENT + 1]), (int) (page[at + REST] >>> 16 & 0xFFFF));
    }

    private void write(int row, Hold hold) {
        long[] page = page(row);
        int at = at(row);
        SubsectionKey subsection = hold.subsection();
        int[] seats = hold.seats();
        page[at + ID] = hold.id().getMostSignificantBits();
        page[at + ID + 1] = hold.id().getLeastSignificantBits();
        page[at + EVENT] = subsection.eventId().getMostSignificantBits();
        page[at + EVENT + 1] = subsection.eventId().getLeastSignificantBits();
        page[at + REST] = (long) hold.quantity() << 32 | (long) subsection.index() << 16 | seats.length << 8
                | hold.state().ordinal() << 1 | (hold.remembered() ? 1 : 0);
        Arrays.fill(page, at + SEATS, at + ROW, 0);
        for (int i = 0; i < seats.length; i++) {
            page[at + SEATS + i / SEATS_PER_WORD] |= (long) seats[i] << i % SEATS_PER_WORD * Short.SIZE;
        }
    }

    /// Rows stand without gaps, so the last one takes the place of one that goes; a page of space is kept for the next ones.
    private void moveLastTo(int row) {
        int last = --size;
        if (row != last) {
            long[] from = page(last);
            index[slot(from[at(last) + ID], from[at(last) + ID + 1])] = row + 1;
            System.arraycopy(from, at(last), page(row), at(row), ROW);
        }
        if (size <= (pages.size() - 2) * ROWS_PER_PAGE) {
            pages.removeLast();
        }
    }

    /// Where the row of this id is, or would be.
    private int slot(long high, long low) {
        int slot = home(high, low);
        while (index[slot] != 0) {
            int row = index[slot] - 1;
            long[] page = page(row);
            if (page[at(row) + ID] == high && page[at(row) + ID + 1] == low) {
                return slot;
            }
            slot = next(slot);
        }
        return slot;
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
        for (int row = 0; row < size; row++) {
            int slot = home(row);
            while (index[slot] != 0) {
                slot = next(slot);
            }
            index[slot] = row + 1;
        }
    }

    private int home(int row) {
        long[] page = page(row);
        return home(page[at(row) + ID], page[at(row) + ID + 1]);
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
