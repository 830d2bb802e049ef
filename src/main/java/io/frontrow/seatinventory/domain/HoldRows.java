package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Holds as rows of numbers: none of them is an object that the garbage collector would have to visit as long as the sale lasts. Rows are
/// numbered from 0 without gaps and stand in pages, so that none is copied when there are more. Not thread-safe.
final class HoldRows {
    private static final HoldState[] STATES = HoldState.values();
    /// Where in a row, in `long`s.
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

    int size() {
        return size;
    }

    /// The upper half of the row's id.
    long idHigh(int row) {
        return page(row)[at(row) + ID];
    }

    /// The lower half of the row's id.
    long idLow(int row) {
        return page(row)[at(row) + ID + 1];
    }

    SubsectionKey subsection(int row) {
        long[] page = page(row);
        int at = at(row);
        return new SubsectionKey(new UUID(page[at + EVENT], page[at + EVENT + 1]), (int) (page[at + REST] >>> 16 & 0xFFFF));
    }

    /// A copy, made for this call.
    Hold read(int row) {
        long[] page = page(row);
        int at = at(row);
        long rest = page[at + REST];
        int[] seats = new int[(int) (rest >>> 8 & 0xFF)];
        for (int i = 0; i < seats.length; i++) {
            seats[i] = (int) (page[at + SEATS + i / SEATS_PER_WORD] >>> i % SEATS_PER_WORD * Short.SIZE & HIGHEST_SEAT);
        }
        return new Hold(new UUID(page[at + ID], page[at + ID + 1]), subsection(row), seats, (int) (rest >>> 32),
                (rest & 1) != 0, STATES[(int) (rest >>> 1 & 0x7F)]);
    }

    /// Returns its row, the last one.
    ///
    /// @throws IllegalStateException as [#write]
    int add(Hold hold) {
        if (size == pages.size() * ROWS_PER_PAGE) {
            pages.add(new long[ROWS_PER_PAGE * ROW]);
        }
        write(size, hold);
        return size++;
    }

    /// In place of what the row was.
    ///
    /// @throws IllegalStateException when it has more seats, or other ones, than fit; nothing is changed then
    void write(int row, Hold hold) {
        SubsectionKey subsection = hold.subsection();
        int[] seats = hold.seats();
        if (!fits(seats)) {
            throw new IllegalStateException("a hold that does not fit: %s, seats %s".formatted(hold.id(), Arrays.toString(seats)));
        }
        long[] page = page(row);
        int at = at(row);
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

    /// The last row takes its place. A page of space is kept for the next ones.
    void remove(int row) {
        int last = --size;
        System.arraycopy(page(last), at(last), page(row), at(row), ROW);
        if (size <= (pages.size() - 2) * ROWS_PER_PAGE) {
            pages.removeLast();
        }
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
}
