package io.frontrow.seatinventory.application;

import io.frontrow.seatinventory.AcceptedHistory;
import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.CommandRejected;
import io.frontrow.seatinventory.SeatResult;
import io.frontrow.seatinventory.SeatResultCodec;
import io.frontrow.seatinventory.UndecodableCommand;
import io.frontrow.seatinventory.application.port.in.DecideSeats;
import io.frontrow.seatinventory.application.port.out.Checkpoints;
import io.frontrow.seatinventory.domain.PartitionState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Decides in memory, ahead of what is accepted, and believes its own decisions only once the log has put them exactly where
/// they belong. Then nobody else has written in between, and every reader accepts what this process accepts.
public final class DecideSeatsService implements DecideSeats {
    private final int partition;
    private final Checkpoints checkpoints;
    private PartitionState state = new PartitionState();
    private AcceptedHistory accepted = new AcceptedHistory(LogPosition.START);
    private AcceptedHistory ahead = accepted;

    public DecideSeatsService(int partition, Checkpoints checkpoints) {
        this.partition = partition;
        this.checkpoints = checkpoints;
    }

    @Override
    public void takeOver() {
        state = new PartitionState();
        accepted = new AcceptedHistory(checkpoints.load(partition, state::restore));
        ahead = accepted;
    }

    @Override
    public LogPosition position() {
        return accepted.position();
    }

    @Override
    public Verdict fold(long resultOffset, byte[] result) {
        Verdict verdict = accepted.offer(resultOffset, result);
        if (verdict == Verdict.ACCEPTED) {
            state.apply(SeatResultCodec.decode(result).decision());
        }
        return verdict;
    }

    @Override
    public List<Decided> decide(List<Received> commands) {
        ahead = new AcceptedHistory(accepted.position());
        List<Decided> decided = new ArrayList<>(commands.size());
        for (Received received : commands) {
            decided.add(decide(received));
        }
        return decided;
    }

    @Override
    public boolean acknowledged(long[] resultOffsets) {
        long expected = accepted.position().nextResult();
        for (long offset : resultOffsets) {
            if (offset != expected++) {
                return false;
            }
        }
        accepted = ahead;
        return true;
    }

    @Override
    public void checkpoint() {
        checkpoints.save(partition, accepted.position(), state.drainChanges());
    }

    private Decided decide(Received received) {
        try {
            SeatCommand command = SeatCommandCodec.decode(received.command());
            return decided(received, command.commandId(), state.judge(command), false);
        } catch (UndecodableCommand e) {
            return decided(received, e.commandId(), new CommandRejected(e.commandId(), e.memo()), true);
        }
    }

    private Decided decided(Received received, UUID commandId, SeatDecision decision, boolean undecodable) {
        state.apply(decision);
        LogPosition before = ahead.position();
        byte[] result = SeatResultCodec.encode(new SeatResult(received.offset(), commandId, before.hash(), decision));
        ahead.offer(before.nextResult(), result);
        return new Decided(result, undecodable);
    }
}
