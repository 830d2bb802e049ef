package io.frontrow.bench.jmh;

import io.frontrow.seatinventory.SeatChoice;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatResult;
import io.frontrow.seatinventory.SeatResultCodec;
import io.frontrow.seatinventory.SubsectionKey;
import io.frontrow.seatinventory.UndecodableCommand;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// A booking's command and its result, to bytes and back.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
    private static final byte[] MEMO = new byte[120];

    private final SubsectionKey subsection = new SubsectionKey(new UUID(1, 1), 7);
    private final HoldSeats command = new HoldSeats(new UUID(2, 2), subsection, new SeatChoice.BestAvailable(2), false, MEMO);
    private final SeatResult result = new SeatResult(42, command.holdId(), 4_711,
            new SeatsHeld(command.holdId(), subsection, new int[] {17, 18}, false, MEMO));
    private final byte[] commandBytes = SeatCommandCodec.encode(command);
    private final byte[] resultBytes = SeatResultCodec.encode(result);

    @Benchmark
    public byte[] encodeCommand() {
        return SeatCommandCodec.encode(command);
    }

    @Benchmark
    public SeatCommand decodeCommand() throws UndecodableCommand {
        return SeatCommandCodec.decode(commandBytes);
    }

    @Benchmark
    public byte[] encodeResult() {
        return SeatResultCodec.encode(result);
    }

    @Benchmark
    public SeatResult decodeResult() {
        return SeatResultCodec.decode(resultBytes);
    }
}
