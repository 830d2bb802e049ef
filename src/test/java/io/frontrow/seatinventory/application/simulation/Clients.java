package io.frontrow.seatinventory.application.simulation;

import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.CloseEvent;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.Random;
import java.util.UUID;

/// More buyers than seats, who also send again, late, and what nobody can read.
final class Clients {
    private static final SubsectionKey HALL = new SubsectionKey(new UUID(1, 1), 0);
    private static final int ROWS = 2;
    private static final int SEATS_PER_ROW = 4;

    private final SimulatedLog log;
    private int attempt = 1;
    private int ids;

    Clients(SimulatedLog log) {
        this.log = log;
        send(new OpenSubsection(newId(), HALL, attempt, ROWS, SEATS_PER_ROW));
    }

    void act(Random random) {
        switch (random.nextInt(20)) {
            case 0 -> log.commands.add(new byte[random.nextInt(40)]);
            case 1, 2 -> log.commands.add(log.commands.get(random.nextInt(log.commands.size())));
            case 3, 4, 5, 6, 7 -> send(new ReleaseSeats(someId(random), HALL));
            case 8, 9 -> send(new SellSeats(someId(random), HALL));
            case 10 -> reopen(random);
            default -> send(new HoldSeats(newId(), HALL, choice(random), random.nextBoolean(), new byte[0]));
        }
    }

    private void reopen(Random random) {
        if (random.nextInt(4) == 0) {
            send(new CloseEvent(newId(), HALL.eventId(), attempt++));
            send(new OpenSubsection(newId(), HALL, attempt, ROWS, SEATS_PER_ROW));
        }
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
