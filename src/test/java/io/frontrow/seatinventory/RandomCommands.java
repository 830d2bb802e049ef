package io.frontrow.seatinventory;

import io.frontrow.seatinventory.SeatCommand.BlockSeats;
import io.frontrow.seatinventory.SeatCommand.CloseEvent;
import io.frontrow.seatinventory.SeatCommand.ForgetIds;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatCommand.UnblockSeats;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// A busy partition: the same seed gives the same commands. Two events with a few small subsections, more buyers than seats,
/// repeats, late and senseless commands, seats out of the sale and back, forgotten ids, and from time to time an end and a
/// new beginning. The last subsection is a stock.
public final class RandomCommands {
    private static final UUID[] EVENTS = {new UUID(10, 1), new UUID(10, 2)};
    private static final int SUBSECTIONS = 4;
    private static final int[][] LAYOUTS = {{3, 5}, {2, 70}, {6, 2}, {0, 9}};
    private static final int IDS_IN_PLAY = 60;

    private final Random random;
    private final int[] attempts = {1, 1};
    private int step;

    public RandomCommands(long seed) {
        random = new Random(seed);
    }

    public SeatCommand next() {
        SubsectionKey where = new SubsectionKey(EVENTS[random.nextInt(2)], random.nextInt(SUBSECTIONS));
        if (step++ < 16) {
            return open(where);
        }
        return switch (random.nextInt(100)) {
            case 0, 1 -> open(where);
            case 2 -> close(where.eventId());
            case 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25 ->
                    new ReleaseSeats(someId(), where);
            case 26, 27, 28, 29, 30, 31, 32 -> new SellSeats(someId(), where);
            case 33, 34, 35 -> new BlockSeats(someId(), where, someSeats());
            case 36, 37, 38 -> new UnblockSeats(someId(), where, someSeats());
            case 39, 40 -> new ForgetIds(someId(), where, List.of(someId(), someId(), someId()));
            default -> hold(where);
        };
    }

    private OpenSubsection open(SubsectionKey where) {
        int event = where.eventId().equals(EVENTS[0]) ? 0 : 1;
        int[] layout = LAYOUTS[random.nextInt(20) == 0 ? random.nextInt(SUBSECTIONS) : where.index()];
        int attempt = attempts[event] - (random.nextInt(10) == 0 ? 1 : 0);
        return new OpenSubsection(someId(), where, attempt, layout[0], layout[1]);
    }

    private CloseEvent close(UUID event) {
        int which = event.equals(EVENTS[0]) ? 0 : 1;
        return new CloseEvent(someId(), event, random.nextInt(4) == 0 ? attempts[which]++ : attempts[which] - 1);
    }

    private HoldSeats hold(SubsectionKey where) {
        UUID id = someId();
        SeatChoice choice = random.nextInt(3) > 0 ? new SeatChoice.BestAvailable(random.nextInt(5) + random.nextInt(2))
                : new SeatChoice.Manual(someSeats());
        return new HoldSeats(id, where, choice, id.getLeastSignificantBits() % 3 == 0, new byte[] {(byte) step});
    }

    private int[] someSeats() {
        return random.ints(1 + random.nextInt(3), -1 + random.nextInt(2), 16).toArray();
    }

    /// Mostly one of the last few, so that commands meet.
    private UUID someId() {
        return new UUID(20, step / 4 + random.nextInt(IDS_IN_PLAY));
    }
}
