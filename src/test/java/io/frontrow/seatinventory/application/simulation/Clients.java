package io.frontrow.seatinventory.application.simulation;

import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.BlockSeats;
import io.frontrow.seatinventory.SeatCommand.CloseEvent;
import io.frontrow.seatinventory.SeatCommand.ForgetIds;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatCommand.UnblockSeats;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// More buyers than seats and places, who also send again, late, and what nobody can read; a seller who takes seats out of
/// the sale and back.
final class Clients {
    private static final SubsectionKey HALL = new SubsectionKey(new UUID(1, 1), 0);
    private static final SubsectionKey FLOOR = new SubsectionKey(new UUID(1, 1), 1);
    /// As many places as the floor has.
    static final int PLACES = 5;
    private static final int ROWS = 2;
    private static final int SEATS_PER_ROW = 4;

    private final SimulatedLog log;
    private int attempt = 1;
    private int ids;

    Clients(SimulatedLog log) {
        this.log = log;
        open();
    }

    void act(Random random) {
        switch (random.nextInt(28)) {
            case 0 -> log.commands.add(new byte[random.nextInt(40)]);
            case 1, 2 -> log.commands.add(log.commands.get(random.nextInt(log.commands.size())));
            case 3, 4, 5, 6, 7 -> send(new ReleaseSeats(someId(random), HALL));
            case 8, 9 -> send(new SellSeats(someId(random), HALL));
            case 10 -> reopen(random);
            case 20, 21, 22 -> send(new HoldSeats(newId(), FLOOR, choice(random), random.nextBoolean(), new byte[0]));
            case 23 -> send(new ReleaseSeats(someId(random), FLOOR));
            case 24 -> send(new BlockSeats(newId(), HALL, new int[] {random.nextInt(ROWS * SEATS_PER_ROW)}));
            case 25 -> send(new UnblockSeats(newId(), HALL, new int[] {random.nextInt(ROWS * SEATS_PER_ROW)}));
            case 27 -> send(new ForgetIds(newId(), HALL, List.of(someId(random), someId(random))));
            case 26 -> send(new SellSeats(someId(random), FLOOR));
            default -> send(new HoldSeats(newId(), HALL, choice(random), random.nextBoolean(), new byte[0]));
        }
    }

    private void reopen(Random random) {
        if (random.nextInt(4) == 0) {
            send(new CloseEvent(newId(), HALL.eventId(), attempt++));
            open();
        }
    }

    private void open() {
        send(new OpenSubsection(newId(), HALL, attempt, ROWS, SEATS_PER_ROW));
        send(new OpenSubsection(newId(), FLOOR, attempt, 0, PLACES));
    }

    private static SeatChoice choice(Random random) {
        return random.nextInt(4) > 0 ? new SeatChoice.BestAvailable(1 + random.nextInt(2))
                : new SeatChoice.Manual(new int[] {random.nextInt(ROWS * SEATS_PER_ROW)});
    }

    private UUID newId() {
        return new UUID(2, ids++);
    }

    /// Rather one of the last.
    private UUID someId(Random random) {
        return new UUID(2, Math.max(0, ids - 1 - random.nextInt(8)));
    }

    private void send(SeatCommand command) {
        log.commands.add(SeatCommandCodec.encode(command));
    }
}
