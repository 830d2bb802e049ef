package io.frontrow.seatinventory.domain;

import io.frontrow.seatinventory.SeatChoice;
import java.util.BitSet;
import java.util.stream.IntStream;

/// The seats of one subsection: which are free, how many, and where the free runs are; of the others, which are blocked. A seat's index is 0-based,
/// `row * seatsPerRow + column`. Not thread-safe.
final class SeatGrid implements Supply {
    private final int seatsPerRow;
    private final int seatCount;
    private final SeatRows seats;
    private final RowIndex index;
    private final BitSet blocked = new BitSet();
    private int freeCount;

    /// All seats are free.
    SeatGrid(int rows, int seatsPerRow) {
        this.seatsPerRow = seatsPerRow;
        seatCount = rows * seatsPerRow;
        seats = new SeatRows(rows, seatsPerRow);
        index = new RowIndex(rows, Math.min(seatsPerRow, SeatChoice.MAX_SEATS_PER_HOLD));
        freeCount = seatCount;
        for (int row = 0; row < rows; row++) {
            index.set(row, index.longestKept());
        }
    }

    int seatsPerRow() {
        return seatsPerRow;
    }

    @Override
    public int seatCount() {
        return seatCount;
    }

    @Override
    public int freeCount() {
        return freeCount;
    }

    boolean isFree(int seatIndex) {
        return seats.isFree(seatIndex / seatsPerRow, seatIndex % seatsPerRow);
    }

    boolean areFree(int[] seatIndexes) {
        for (int seat : seatIndexes) {
            if (!isFree(seat)) {
                return false;
            }
        }
        return true;
    }

    /// True when they are seats of this subsection, ascending and each named once.
    boolean hasAscending(int[] seatIndexes) {
        int before = -1;
        for (int seat : seatIndexes) {
            if (seat <= before || seat >= seatCount) {
                return false;
            }
            before = seat;
        }
        return true;
    }

    /// The first row, from `from` on, with a free run of at least `length` seats; -1 when there is none.
    int nextRow(int length, int from) {
        return index.next(length, from);
    }

    /// The first column of the row, from `from` on, where a free run of at least `length` seats begins; -1 when there is none.
    int nextRun(int row, int length, int from) {
        return seats.nextRun(row, length, from);
    }

    /// How many seats from this column on are free without a gap, or `limit` when they are more.
    int runLength(int row, int column, int limit) {
        return seats.runLength(row, column, limit);
    }

    /// @throws IllegalStateException when one is not free or not here; nothing is taken then
    void take(int[] seatIndexes) {
        if (!hasAscending(seatIndexes) || !areFree(seatIndexes)) {
            throw new IllegalStateException("a seat would be taken twice");
        }
        flip(seatIndexes);
        freeCount -= seatIndexes.length;
    }

    /// Only for seats that [#take] took.
    void giveBack(int[] seatIndexes) {
        flip(seatIndexes);
        freeCount += seatIndexes.length;
        assert areFree(seatIndexes) && freeCount <= seatCount : "a free seat was given back";
    }

    @Override
    public void take(Hold hold) {
        if (hold.isOfStock()) {
            throw new IllegalStateException("a grid gives seats, not places");
        }
        take(hold.seats());
    }

    @Override
    public void giveBack(Hold hold) {
        giveBack(hold.seats());
    }

    /// Those of the given seats that are free, in the same order.
    int[] free(int[] seatIndexes) {
        return IntStream.of(seatIndexes).filter(this::isFree).toArray();
    }

    /// Those of the given seats that are blocked, in the same order.
    int[] blocked(int[] seatIndexes) {
        return IntStream.of(seatIndexes).filter(blocked::get).toArray();
    }

    /// All of them, ascending.
    int[] blocked() {
        return blocked.stream().toArray();
    }

    /// @throws IllegalStateException as [#take(int\[\])]
    void block(int[] ascending) {
        take(ascending);
        IntStream.of(ascending).forEach(blocked::set);
    }

    /// @throws IllegalStateException when one is not blocked; nothing is unblocked then
    void unblock(int[] ascending) {
        if (!hasAscending(ascending) || blocked(ascending).length != ascending.length) {
            throw new IllegalStateException("a seat that is not blocked would be unblocked");
        }
        giveBack(ascending);
        IntStream.of(ascending).forEach(blocked::clear);
    }

    private void flip(int[] ascending) {
        for (int i = 0; i < ascending.length; i++) {
            int row = ascending[i] / seatsPerRow;
            seats.flip(row, ascending[i] % seatsPerRow);
            if (i + 1 == ascending.length || ascending[i + 1] / seatsPerRow != row) {
                index.set(row, seats.longestRun(row, index.longestKept()));
            }
        }
    }
}
