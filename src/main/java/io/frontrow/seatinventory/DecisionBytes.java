package io.frontrow.seatinventory;

import io.frontrow.seatinventory.SeatDecision.BlockRefusal;
import io.frontrow.seatinventory.SeatDecision.BlockRefused;
import io.frontrow.seatinventory.SeatDecision.CommandRejected;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatDecision.HoldRefusal;
import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SeatDecision.HoldUnchanged;
import io.frontrow.seatinventory.SeatDecision.IdsForgotten;
import io.frontrow.seatinventory.SeatDecision.OpenRefusal;
import io.frontrow.seatinventory.SeatDecision.SeatsBlocked;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsRefused;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatDecision.SeatsSold;
import io.frontrow.seatinventory.SeatDecision.SeatsUnblocked;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SeatDecision.SubsectionRefused;
import io.frontrow.shared.ByteReader;
import io.frontrow.shared.ByteReader.UnreadableBytes;
import io.frontrow.shared.ByteWriter;
import java.util.UUID;

/// The part `[kind][version][body]` of a result. What is taken from a grid is version 1 and names the seats, what is taken
/// from a stock is version 2 and has their number instead.
final class DecisionBytes {
    private static final int VERSION = 1;
    private static final int STOCK_VERSION = 2;
    private static final int SUBSECTION_OPENED = 1;
    private static final int SUBSECTION_REFUSED = 2;
    private static final int EVENT_CLOSED = 3;
    private static final int SEATS_HELD = 4;
    private static final int SEATS_REFUSED = 5;
    private static final int SEATS_RELEASED = 6;
    private static final int SEATS_SOLD = 7;
    private static final int HOLD_UNCHANGED = 8;
    private static final int COMMAND_REJECTED = 9;
    private static final int SEATS_BLOCKED = 10;
    private static final int SEATS_UNBLOCKED = 11;
    private static final int BLOCK_REFUSED = 12;
    private static final int IDS_FORGOTTEN = 13;
    private static final OpenRefusal[] OPEN_REFUSALS = OpenRefusal.values();
    private static final HoldRefusal[] HOLD_REFUSALS = HoldRefusal.values();
    private static final BlockRefusal[] BLOCK_REFUSALS = BlockRefusal.values();
    private static final HoldState[] HOLD_STATES = HoldState.values();

    private DecisionBytes() {}

    static void put(ByteWriter out, SeatDecision decision) {
        switch (decision) {
            case SubsectionOpened d -> kind(out, SUBSECTION_OPENED, d.subsection())
                    .putInt(d.attempt()).putInt(d.rows()).putInt(d.seatsPerRow());
            case SubsectionRefused d -> kind(out, SUBSECTION_REFUSED, d.subsection())
                    .putInt(d.attempt()).putByte(d.reason().ordinal());
            case EventClosed d -> kind(out, EVENT_CLOSED).putUuid(d.eventId()).putInt(d.attempt());
            case SeatsHeld d -> seats(out, SEATS_HELD, d.subsection(), d.seatIndexes(), d.quantity())
                    .putBoolean(d.remembered()).putSized(d.memo());
            case SeatsRefused d -> kind(out, SEATS_REFUSED, d.subsection())
                    .putByte(d.reason().ordinal()).putBoolean(d.remembered()).putSized(d.memo());
            case SeatsReleased d -> seats(out, SEATS_RELEASED, d.subsection(), d.seatIndexes(), d.quantity());
            case SeatsSold d -> seats(out, SEATS_SOLD, d.subsection(), d.seatIndexes(), d.quantity());
            case HoldUnchanged d -> kind(out, HOLD_UNCHANGED, d.subsection()).putByte(d.state().ordinal());
            case CommandRejected d -> kind(out, COMMAND_REJECTED).putSized(d.memo());
            case SeatsBlocked d -> kind(out, SEATS_BLOCKED, d.subsection()).putInts(d.seatIndexes());
            case SeatsUnblocked d -> kind(out, SEATS_UNBLOCKED, d.subsection()).putInts(d.seatIndexes());
            case BlockRefused d -> kind(out, BLOCK_REFUSED, d.subsection()).putByte(d.reason().ordinal());
            case IdsForgotten d -> kind(out, IDS_FORGOTTEN, d.subsection()).putUuids(d.holdIds());
        }
    }

    /// @param id the command's, which is the hold's in a decision about a hold
    /// @throws UnreadableBytes or an exception about an index or an argument, when it is none of this version
    static SeatDecision get(ByteReader in, UUID id) {
        byte kind = in.getByte();
        byte version = in.getByte();
        if (version != VERSION && (version != STOCK_VERSION || !takesSeats(kind))) {
            throw new UnreadableBytes("version " + version + " of decision kind " + kind);
        }
        return switch (kind) {
            case SUBSECTION_OPENED -> new SubsectionOpened(subsection(in), in.getInt(), in.getInt(), in.getInt());
            case SUBSECTION_REFUSED -> new SubsectionRefused(subsection(in), in.getInt(), OPEN_REFUSALS[in.getByte()]);
            case EVENT_CLOSED -> new EventClosed(in.getUuid(), in.getInt());
            case SEATS_HELD, SEATS_RELEASED, SEATS_SOLD -> aboutSeats(in, id, kind, version);
            case SEATS_REFUSED ->
                    new SeatsRefused(id, subsection(in), HOLD_REFUSALS[in.getByte()], in.getBoolean(), memo(in));
            case HOLD_UNCHANGED -> new HoldUnchanged(id, subsection(in), HOLD_STATES[in.getByte()]);
            case COMMAND_REJECTED -> new CommandRejected(id, memo(in));
            case SEATS_BLOCKED -> new SeatsBlocked(id, subsection(in), seats(in));
            case SEATS_UNBLOCKED -> new SeatsUnblocked(id, subsection(in), seats(in));
            case BLOCK_REFUSED -> new BlockRefused(id, subsection(in), BLOCK_REFUSALS[in.getByte()]);
            case IDS_FORGOTTEN ->
                    new IdsForgotten(id, subsection(in), in.getUuids(SeatCommand.MAX_IDS_TO_FORGET));
            default -> throw new UnreadableBytes("unknown decision kind " + kind);
        };
    }

    private static boolean takesSeats(byte kind) {
        return kind == SEATS_HELD || kind == SEATS_RELEASED || kind == SEATS_SOLD;
    }

    private static SeatDecision aboutSeats(ByteReader in, UUID id, byte kind, byte version) {
        SubsectionKey subsection = subsection(in);
        int[] seats = version == VERSION ? seats(in) : new int[0];
        int quantity = version == VERSION ? seats.length : in.getInt();
        if (version == STOCK_VERSION && quantity < 1) {
            throw new UnreadableBytes("a stock that gave " + quantity);
        }
        return switch (kind) {
            case SEATS_RELEASED -> new SeatsReleased(id, subsection, seats, quantity);
            case SEATS_SOLD -> new SeatsSold(id, subsection, seats, quantity);
            default -> new SeatsHeld(id, subsection, seats, quantity, in.getBoolean(), memo(in));
        };
    }

    private static ByteWriter kind(ByteWriter out, int kind) {
        return out.putByte(kind).putByte(VERSION);
    }

    private static ByteWriter kind(ByteWriter out, int kind, SubsectionKey subsection) {
        return put(kind(out, kind), subsection);
    }

    private static ByteWriter seats(ByteWriter out, int kind, SubsectionKey subsection, int[] seatIndexes, int quantity) {
        return seatIndexes.length == quantity ? kind(out, kind, subsection).putInts(seatIndexes)
                : put(out.putByte(kind).putByte(STOCK_VERSION), subsection).putInt(quantity);
    }

    private static ByteWriter put(ByteWriter out, SubsectionKey subsection) {
        return out.putUuid(subsection.eventId()).putInt(subsection.index());
    }

    private static SubsectionKey subsection(ByteReader in) {
        return new SubsectionKey(in.getUuid(), in.getInt());
    }

    private static int[] seats(ByteReader in) {
        return in.getInts(SubsectionKey.MAX_SEATS);
    }

    private static byte[] memo(ByteReader in) {
        return in.getSized(SeatCommandCodec.MAX_MEMO_BYTES);
    }
}
