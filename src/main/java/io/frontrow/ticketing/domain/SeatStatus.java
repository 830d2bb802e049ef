package io.frontrow.ticketing.domain;

/// What people see of one seat. The order is the code in [SeatStatuses] and must not change.
public enum SeatStatus {
    AVAILABLE, RESERVED, SOLD, BLOCKED;

    private static final SeatStatus[] BY_CODE = values();

    static SeatStatus ofCode(int code) {
        return BY_CODE[code];
    }
}
