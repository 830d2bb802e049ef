package io.frontrow.seatinventory;

import io.frontrow.seatinventory.SeatCommand.BlockSeats;
import io.frontrow.seatinventory.SeatCommand.CloseEvent;
import io.frontrow.seatinventory.SeatCommand.ForgetIds;
import io.frontrow.seatinventory.SeatCommand.HoldSeats;
import io.frontrow.seatinventory.SeatCommand.OpenSubsection;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatCommand.UnblockSeats;
import io.frontrow.shared.ByteReader;
import io.frontrow.shared.ByteReader.UnreadableBytes;
import io.frontrow.shared.ByteWriter;
import java.util.UUID;

/// A [SeatCommand] as bytes of the command log. Every version of Frontrow can read the envelope `[1][id 16][memo]`,
/// also of a command that it does not know: `[kind][version][body]` follow. Thread-safe. The same command is always
/// the same bytes, and only those bytes are that command.
public final class SeatCommandCodec {

    /// As long as a sender's memo may be.
    public static final int MAX_MEMO_BYTES = 2_048;

    private static final int ENVELOPE = 1;
    private static final int VERSION = 1;
    private static final int OPEN_SUBSECTION = 1;
    private static final int CLOSE_EVENT = 2;
    private static final int HOLD_SEATS = 3;
    private static final int RELEASE_SEATS = 4;
    private static final int SELL_SEATS = 5;
    private static final int BLOCK_SEATS = 6;
    private static final int UNBLOCK_SEATS = 7;
    private static final int FORGET_IDS = 8;
    private static final int BEST_AVAILABLE = 1;
    private static final int MANUAL = 2;
    private static final byte[] NO_MEMO = {};

    private SeatCommandCodec() {}

    /// @throws IllegalArgumentException when the memo is longer than [#MAX_MEMO_BYTES]
    public static byte[] encode(SeatCommand command) {
        byte[] memo = command instanceof HoldSeats hold ? hold.memo() : NO_MEMO;
        if (memo.length > MAX_MEMO_BYTES) {
            throw new IllegalArgumentException("a memo of " + memo.length + " bytes");
        }
        var out = new ByteWriter(96 + memo.length).putByte(ENVELOPE).putUuid(command.commandId()).putSized(memo);
        switch (command) {
            case OpenSubsection c -> kind(out, OPEN_SUBSECTION, c.subsection())
                    .putInt(c.attempt()).putInt(c.rows()).putInt(c.seatsPerRow());
            case CloseEvent c -> out.putByte(CLOSE_EVENT).putByte(VERSION).putUuid(c.eventId()).putInt(c.attempt());
            case HoldSeats c -> putChoice(kind(out, HOLD_SEATS, c.subsection()).putBoolean(c.repeatable()), c.choice());
            case ReleaseSeats c -> kind(out, RELEASE_SEATS, c.subsection());
            case SellSeats c -> kind(out, SELL_SEATS, c.subsection());
            case BlockSeats c -> kind(out, BLOCK_SEATS, c.subsection()).putInts(c.seatIndexes());
            case UnblockSeats c -> kind(out, UNBLOCK_SEATS, c.subsection()).putInts(c.seatIndexes());
            case ForgetIds c -> kind(out, FORGET_IDS, c.subsection()).putUuids(c.holdIds());
        }
        return out.toBytes();
    }

    /// @param bytes null for a record without a value
    /// @throws UndecodableCommand for anything that [#encode] of this version does not write
    public static SeatCommand decode(byte[] bytes) throws UndecodableCommand {
        UUID id = UndecodableCommand.NO_ID;
        byte[] memo = NO_MEMO;
        try {
            var in = new ByteReader(bytes == null ? new byte[0] : bytes);
            expect(in, ENVELOPE, "envelope");
            id = in.getUuid();
            memo = in.getSized(MAX_MEMO_BYTES);
            SeatCommand command = command(in, id, memo);
            in.expectEnd();
            return command;
        } catch (UnreadableBytes | IllegalArgumentException e) {
            throw new UndecodableCommand(id, memo, e.getMessage());
        }
    }

    private static SeatCommand command(ByteReader in, UUID id, byte[] memo) {
        byte kind = in.getByte();
        expect(in, VERSION, "version of command kind " + kind);
        if (kind != HOLD_SEATS && memo.length > 0) {
            throw new UnreadableBytes("a memo with command kind " + kind);
        }
        return switch (kind) {
            case OPEN_SUBSECTION -> new OpenSubsection(id, subsection(in), in.getInt(), in.getInt(), in.getInt());
            case CLOSE_EVENT -> new CloseEvent(id, in.getUuid(), in.getInt());
            case HOLD_SEATS -> {
                SubsectionKey subsection = subsection(in);
                boolean repeatable = in.getBoolean();
                yield new HoldSeats(id, subsection, choice(in), repeatable, memo);
            }
            case RELEASE_SEATS -> new ReleaseSeats(id, subsection(in));
            case SELL_SEATS -> new SellSeats(id, subsection(in));
            case BLOCK_SEATS -> new BlockSeats(id, subsection(in), in.getInts(SubsectionKey.MAX_SEATS));
            case UNBLOCK_SEATS -> new UnblockSeats(id, subsection(in), in.getInts(SubsectionKey.MAX_SEATS));
            case FORGET_IDS -> new ForgetIds(id, subsection(in), in.getUuids(SeatCommand.MAX_IDS_TO_FORGET));
            default -> throw new UnreadableBytes("unknown command kind " + kind);
        };
    }

    private static ByteWriter kind(ByteWriter out, int kind, SubsectionKey subsection) {
        return out.putByte(kind).putByte(VERSION).putUuid(subsection.eventId()).putInt(subsection.index());
    }

    private static SubsectionKey subsection(ByteReader in) {
        return new SubsectionKey(in.getUuid(), in.getInt());
    }

    private static void putChoice(ByteWriter out, SeatChoice choice) {
        switch (choice) {
            case SeatChoice.BestAvailable best -> out.putByte(BEST_AVAILABLE).putInt(best.quantity());
            case SeatChoice.Manual manual -> out.putByte(MANUAL).putInts(manual.seatIndexes());
        }
    }

    private static SeatChoice choice(ByteReader in) {
        byte kind = in.getByte();
        return switch (kind) {
            case BEST_AVAILABLE -> new SeatChoice.BestAvailable(in.getInt());
            case MANUAL -> new SeatChoice.Manual(in.getInts(SubsectionKey.MAX_SEATS));
            default -> throw new UnreadableBytes("unknown choice kind " + kind);
        };
    }

    private static void expect(ByteReader in, int expected, String what) {
        byte found = in.getByte();
        if (found != expected) {
            throw new UnreadableBytes(what + " " + found + " instead of " + expected);
        }
    }
}
