package io.frontrow.seatinventory.domain;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.BlockRefusal;
import io.frontrow.seatinventory.SeatDecision.BlockRefused;
import io.frontrow.seatinventory.SeatDecision.HoldRefusal;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsRefused;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SubsectionKey;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.UUID;

/// An engine with one subsection, whose state goes through a checkpoint before every command.
final class EngineTrial {
    static final SubsectionKey HERE = new SubsectionKey(new UUID(7, 7), 3);
    static final UUID ANN = new UUID(0, 1);
    static final UUID BEN = new UUID(0, 2);
    static final UUID SENDER = new UUID(9, 9);
    private static final byte[] MEMO = {1, 2};

    private final TreeMap<byte[], byte[]> saved = new TreeMap<>(Arrays::compareUnsigned);
    private SeatEngine engine = new SeatEngine();

    EngineTrial(int rows, int seatsPerRow) {
        assertInstanceOf(SubsectionOpened.class, decide(new OpenSubsection(SENDER, HERE, 1, rows, seatsPerRow)));
    }

    SeatDecision decide(SeatCommand command) {
        SeatDecision decision = engine.judge(command);
        engine.apply(decision);
        engine.drainChanges().forEach(entry -> {
            if (entry.value() == null) {
                saved.remove(entry.key());
            } else {
                saved.put(entry.key(), entry.value());
            }
        });
        engine = new SeatEngine();
        saved.forEach((key, value) -> engine.restore(new StateEntry(key, value)));
        return decision;
    }

    SeatsHeld held(SeatCommand command) {
        return assertInstanceOf(SeatsHeld.class, decide(command));
    }

    HoldRefusal refusal(SeatCommand command) {
        return assertInstanceOf(SeatsRefused.class, decide(command)).reason();
    }

    BlockRefusal blockRefusal(SeatCommand command) {
        return assertInstanceOf(BlockRefused.class, decide(command)).reason();
    }

    int entries() {
        return saved.size();
    }

    static HoldSeats best(UUID hold, int quantity) {
        return new HoldSeats(hold, HERE, new SeatChoice.BestAvailable(quantity), false, MEMO);
    }

    static HoldSeats repeatable(UUID hold, int quantity) {
        return new HoldSeats(hold, HERE, new SeatChoice.BestAvailable(quantity), true, MEMO);
    }

    static HoldSeats manual(UUID hold, int... seats) {
        return new HoldSeats(hold, HERE, new SeatChoice.Manual(seats), false, MEMO);
    }
}
