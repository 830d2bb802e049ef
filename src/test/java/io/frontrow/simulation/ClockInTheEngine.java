package io.frontrow.simulation;

import io.frontrow.seatinventory.AcceptedHistory;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.application.port.in.DecideSeats;
import java.util.List;

/// An engine that refuses late sales by its own clock, here when the second is odd.
record ClockInTheEngine(DecideSeats real, World world) implements DecideSeats {

    @Override
    public List<Decided> decide(List<Received> commands) {
        return real.decide(commands.stream().map(this::byTheClock).toList());
    }

    private Received byTheClock(Received received) {
        return Broken.decoded(received.command()) instanceof SellSeats sale && world.now().getEpochSecond() % 2 == 1
                ? new Received(received.offset(), SeatCommandCodec.encode(new ReleaseSeats(sale.holdId(), sale.subsection())))
                : received;
    }

    @Override
    public void takeOver() {
        real.takeOver();
    }

    @Override
    public LogPosition position() {
        return real.position();
    }

    @Override
    public AcceptedHistory.Verdict fold(long resultOffset, byte[] result) {
        return real.fold(resultOffset, result);
    }

    @Override
    public boolean acknowledged(long[] resultOffsets) {
        return real.acknowledged(resultOffsets);
    }

    @Override
    public void checkpoint() {
        real.checkpoint();
    }
}
