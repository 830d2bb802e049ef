package io.frontrow.ticketing.domain;

import java.util.Map;

/// The statuses of a subsection's seats, two bits a seat, four seats a byte, the first seat in the lowest
/// bits. Immutable.
public final class SeatStatuses {
    private static final int SEATS_PER_BYTE = 4;
    private static final int BITS_PER_SEAT = 2;
    private static final int CODE = 0b11;
    private static final int LOW_BITS = 0b01010101;

    private final byte[] packed;
    private final int seats;

    private SeatStatuses(byte[] packed, int seats) {
        this.packed = packed;
        this.seats = seats;
    }

    public static SeatStatuses allAvailable(int seats) {
        return new SeatStatuses(new byte[bytes(seats)], seats);
    }

    /// @throws IllegalArgumentException when the bytes are not those of so many seats
    public static SeatStatuses unpack(byte[] packed, int seats) {
        if (packed.length != bytes(seats)) {
            throw new IllegalArgumentException(packed.length + " bytes are not the statuses of " + seats + " seats");
        }
        return new SeatStatuses(packed.clone(), seats);
    }

    public static int bytes(int seats) {
        return (seats + SEATS_PER_BYTE - 1) / SEATS_PER_BYTE;
    }

    public int seats() {
        return seats;
    }

    public byte[] packed() {
        return packed.clone();
    }

    /// @throws IndexOutOfBoundsException when there is no such seat
    public SeatStatus at(int seatIndex) {
        int seat = checked(seatIndex);
        return SeatStatus.ofCode(packed[seat / SEATS_PER_BYTE] >> shift(seat) & CODE);
    }

    /// The same but for the given seats, by index; costs a copy of the bytes.
    public SeatStatuses with(Map<Integer, SeatStatus> changes) {
        byte[] changed = packed.clone();
        changes.forEach((seatIndex, status) -> {
            int seat = checked(seatIndex);
            int others = changed[seat / SEATS_PER_BYTE] & ~(CODE << shift(seat));
            changed[seat / SEATS_PER_BYTE] = (byte) (others | status.ordinal() << shift(seat));
        });
        return new SeatStatuses(changed, seats);
    }

    /// Counted anew each time, a few microseconds for 10,000 seats, so that counts never drift from the
    /// statuses.
    public SeatCounts counts() {
        int reserved = 0;
        int sold = 0;
        int blocked = 0;
        for (byte four : packed) {
            int low = four & LOW_BITS;
            int high = four >> 1 & LOW_BITS;
            reserved += Integer.bitCount(low & ~high);
            sold += Integer.bitCount(high & ~low);
            blocked += Integer.bitCount(low & high);
        }
        return new SeatCounts(seats - reserved - sold - blocked, reserved, sold, blocked);
    }

    private int checked(int seatIndex) {
        if (seatIndex < 0 || seatIndex >= seats) {
            throw new IndexOutOfBoundsException("seat " + seatIndex + " of " + seats);
        }
        return seatIndex;
    }

    private static int shift(int seat) {
        return seat % SEATS_PER_BYTE * BITS_PER_SEAT;
    }
}
