package io.frontrow.bench.jmh;

import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.seatinventory.domain.SeatEngine;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The two best seats of a subsection, in halls of different sizes that are half sold: only choosing them, and taking them
/// and giving them back, too.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PickerBenchmark {
    private static final int ROWS = 20;
    private static final int SEATS_PER_ROW = 25;
    private static final int SEATS_PER_SUBSECTION = ROWS * SEATS_PER_ROW;
    private static final int CHANGES_KEPT = 1_000;
    private static final byte[] NO_MEMO = {};

    @Param({"500", "50000", "1000000"})
    int seats;

    private final UUID event = new UUID(1, 1);
    private SeatEngine engine;
    private int subsections;
    private long next;

    @Setup
    public void sellHalf() {
        engine = new SeatEngine();
        subsections = seats / SEATS_PER_SUBSECTION;
        for (int index = 0; index < subsections; index++) {
            engine.apply(engine.judge(new OpenSubsection(id(), new SubsectionKey(event, index), 1, ROWS, SEATS_PER_ROW)));
        }
        for (int i = 0; i < seats / 4; i++) {
            engine.apply(engine.judge(hold()));
        }
        engine.drainChanges();
    }

    @Benchmark
    public SeatDecision choose() {
        return engine.judge(hold());
    }

    @Benchmark
    public void takeAndGiveBack() {
        var hold = hold();
        engine.apply(engine.judge(hold));
        engine.apply(engine.judge(new ReleaseSeats(hold.holdId(), hold.subsection())));
        if (next % CHANGES_KEPT == 0) {
            engine.drainChanges();
        }
    }

    private HoldSeats hold() {
        var id = id();
        return new HoldSeats(id, new SubsectionKey(event, (int) (next % subsections)), new SeatChoice.BestAvailable(2), false, NO_MEMO);
    }

    private UUID id() {
        next++;
        return new UUID(next * 0x9E37_79B9_7F4A_7C15L, next);
    }
}
