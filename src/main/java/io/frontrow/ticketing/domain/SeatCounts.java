package io.frontrow.ticketing.domain;

/// How many seats are in which status; a difference of two counts may be negative.
public record SeatCounts(long available, long reserved, long sold, long blocked) {
    public static final SeatCounts NONE = new SeatCounts(0, 0, 0, 0);

    public int total() {
        return Math.toIntExact(available + reserved + sold + blocked);
    }

    public SeatCounts plus(SeatCounts other) {
        return new SeatCounts(available + other.available, reserved + other.reserved, sold + other.sold,
                blocked + other.blocked);
    }

    public SeatCounts times(long factor) {
        return new SeatCounts(factor * available, factor * reserved, factor * sold, factor * blocked);
    }

    public SeatCounts minus(SeatCounts other) {
        return new SeatCounts(available - other.available, reserved - other.reserved, sold - other.sold,
                blocked - other.blocked);
    }
}
