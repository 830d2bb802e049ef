package io.frontrow.seatinventory.application;

import io.frontrow.seatinventory.AcceptedHistory;
import io.frontrow.seatinventory.AcceptedHistory.Verdict;
import io.frontrow.seatinventory.LogPosition;
import io.frontrow.seatinventory.SeatResult;
import io.frontrow.seatinventory.SeatResultCodec;
import io.frontrow.seatinventory.application.port.in.DecideSeats.Decided;
import io.frontrow.seatinventory.application.port.in.DecideSeats.Received;
import io.frontrow.seatinventory.application.port.out.Checkpoints;
import io.frontrow.seatinventory.domain.SeatEngine;

/// The engine's state and the history that it follows from, which may only move together. Both are ahead of what is
/// accepted while a batch waits for the log, and lost when anything fails on the way: an exception leaves nothing half-done
/// in use.
final class PartitionMemory {

    private enum Worth { LOST, ACCEPTED, AHEAD }

    private final SeatEngine engine;
    private final AcceptedHistory history;
    private Worth worth = Worth.LOST;
    private LogPosition accepted;

    PartitionMemory(SeatEngine engine, AcceptedHistory history) {
        this.engine = engine;
        this.history = history;
        accept();
    }

    LogPosition accepted() {
        return accepted;
    }

    Verdict fold(long resultOffset, byte[] result) {
        leave(Worth.ACCEPTED);
        Verdict verdict = history.offer(resultOffset, result);
        if (verdict == Verdict.ACCEPTED) {
            engine.apply(SeatResultCodec.decode(result).decision());
        }
        accept();
        return verdict;
    }

    /// To be called before the commands of a batch are decided; the memory stays lost until [#decided].
    void deciding() {
        leave(Worth.ACCEPTED);
    }

    Decided decide(Received command) {
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

    void decided() {
        worth = Worth.AHEAD;
    }

    /// True, and what was decided is accepted, when the results stand right behind what was accepted before.
    boolean settle(long[] resultOffsets) {
        leave(Worth.AHEAD);
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

    void save(int partition, Checkpoints checkpoints) {
        leave(Worth.ACCEPTED);
        checkpoints.save(partition, accepted, engine.drainChanges());
        accept();
    }

    private void leave(Worth expected) {
        if (worth != expected) {
            throw new IllegalStateException("the memory is " + worth + " instead of " + expected);
        }
        worth = Worth.LOST;
    }

    private void accept() {
        accepted = history.position();
        worth = Worth.ACCEPTED;
    }
}
