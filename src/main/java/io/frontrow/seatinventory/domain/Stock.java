package io.frontrow.seatinventory.domain;

/// Places without a position: how many there are, and how many are free. Not thread-safe.
final class Stock implements Supply {
    private final int capacity;
    private int freeCount;

    /// All are free.
    Stock(int capacity) {
        this.capacity = capacity;
        freeCount = capacity;
    }

    @Override
    public int seatCount() {
        return capacity;
    }

    @Override
    public int freeCount() {
        return freeCount;
    }

    @Override
    public void take(Hold hold) {
        if (!hold.isOfStock() || hold.quantity() > freeCount) {
            throw new IllegalStateException("a place would be taken twice");
        }
        freeCount -= hold.quantity();
    }

    @Override
    public void giveBack(Hold hold) {
        freeCount += hold.quantity();
        assert freeCount <= capacity : "a free place was given back";
    }
}
