package io.frontrow.seatinventory.application;

import io.frontrow.seatinventory.AcceptedHistory;
import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.SeatResult;
import io.frontrow.seatinventory.SeatResultCodec;
import io.frontrow.seatinventory.application.port.in.DecideSeats;
import io.frontrow.seatinventory.application.port.out.Checkpoints;
import io.frontrow.seatinventory.domain.SeatEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Holds together what may only move together: the engine's state and the history that it follows from. While a batch waits
/// for the log both are ahead of what is accepted; once the log has put it exactly where it belongs, nobody else has written
/// in between and every reader accepts it. When not, or when anything fails, both are lost until the next take-over.
public final class DecideSeatsService implements DecideSeats {

    private enum Memory { LOST, ACCEPTED, AHEAD }

    private final int partition;
    private final Checkpoints checkpoints;
    private final Supplier<SeatEngine> emptyEngine;
    private final Function<LogPosition, AcceptedHistory> historyFrom;
    private Memory memory = Memory.LOST;
    private SeatEngine engine;
    private AcceptedHistory history;
    private LogPosition accepted = LogPosition.START;

    public DecideSeatsService(int partition, Checkpoints checkpoints) {
        this(partition, checkpoints, SeatEngine::new, AcceptedHistory::new);
    }

    DecideSeatsService(int partition, Checkpoints checkpoints, Supplier<SeatEngine> emptyEngine,
            Function<LogPosition, AcceptedHistory> historyFrom) {
        this.partition = partition;
        this.checkpoints = checkpoints;
        this.emptyEngine = emptyEngine;
        this.historyFrom = historyFrom;
    }

    @Override
    public void takeOver() {
        memory = Memory.LOST;
        engine = emptyEngine.get();
        history = historyFrom.apply(checkpoints.load(partition, engine::restore));
        accept();
    }

    @Override
    public LogPosition position() {
        return accepted;
    }

    @Override
    public Verdict fold(long resultOffset, byte[] result) {
        leave(Memory.ACCEPTED);
        Verdict verdict = history.offer(resultOffset, result);
        if (verdict == Verdict.ACCEPTED) {
            engine.apply(SeatResultCodec.decode(result).decision());
        }
        accept();
        return verdict;
    }

    @Override
    public List<Decided> decide(List<Received> commands) {
        leave(Memory.ACCEPTED);
        List<Decided> decided = new ArrayList<>(commands.size());
        for (Received command : commands) {
            decided.add(decide(command));
        }
        memory = Memory.AHEAD;
        return decided;
    }

    @Override
    public boolean acknowledged(long[] resultOffsets) {
        leave(Memory.AHEAD);
        long expected = accepted.nextResult();
        for (long offset : resultOffsets) {
            if (offset != expected++) {
                return false;
            }
        }
        if (expected != history.position().nextResult()) {
            return false;
        }
        accept();
        return true;
    }

    @Override
    public void checkpoint() {
        leave(Memory.ACCEPTED);
        checkpoints.save(partition, accepted, engine.drainChanges());
        accept();
    }

    private Decided decide(Received command) {
        LogPosition before = history.position();
        Judgement judged = Judgement.of(command.command(), engine);
        byte[] result = SeatResultCodec.encode(
                new SeatResult(command.offset(), judged.commandId(), before.hash(), judged.decision()));
        if (history.offer(before.nextResult(), result) != Verdict.ACCEPTED) {
            throw new IllegalStateException("command " + command.offset() + " does not follow on " + before);
        }
        engine.apply(judged.decision());
        return new Decided(result, judged.isRejection());
    }

    /// Until the step is done the memory counts as lost: an exception on the way leaves nothing half-done in use.
    private void leave(Memory expected) {
        if (memory != expected) {
            throw new IllegalStateException("the memory is " + memory + " instead of " + expected);
        }
        memory = Memory.LOST;
    }

    private void accept() {
        accepted = history.position();
        memory = Memory.ACCEPTED;
    }
}
