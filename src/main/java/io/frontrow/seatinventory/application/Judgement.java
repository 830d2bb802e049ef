package io.frontrow.seatinventory.application;

import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommandCodec;
import io.frontrow.seatinventory.SeatDecision;
import io.frontrow.seatinventory.SeatDecision.CommandRejected;
import io.frontrow.seatinventory.UndecodableCommand;
import io.frontrow.seatinventory.domain.SeatEngine;
import java.util.UUID;

/// What is decided about a record of the command log, whatever bytes it has: there is always an answer, so that neither its
/// sender nor the commands behind it wait for ever.
record Judgement(UUID commandId, SeatDecision decision) {
    private static final byte[] NO_MEMO = {};

    static Judgement of(byte[] bytes, SeatEngine engine) {
        try {
            SeatCommand command = SeatCommandCodec.decode(bytes);
            return new Judgement(command.commandId(), judge(command, engine));
        } catch (UndecodableCommand e) {
            return new Judgement(e.commandId(), new CommandRejected(e.commandId(), e.memo()));
        }
    }

    boolean isRejection() {
        return decision instanceof CommandRejected;
    }

    /// A command on which the engine fails is rejected: to try again would fail again. Nothing has changed then.
    private static SeatDecision judge(SeatCommand command, SeatEngine engine) {
        try {
            return engine.judge(command);
        } catch (RuntimeException e) {
            return new CommandRejected(command.commandId(), command instanceof HoldSeats hold ? hold.memo() : NO_MEMO);
        }
    }
}
