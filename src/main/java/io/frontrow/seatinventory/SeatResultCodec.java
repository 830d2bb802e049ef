package io.frontrow.seatinventory;

import io.frontrow.seatinventory.SeatDecision.CommandRejected;
import io.frontrow.seatinventory.SeatDecision.EventClosed;
import io.frontrow.seatinventory.SeatDecision.HoldRefusal;
import io.frontrow.seatinventory.SeatDecision.HoldState;
import io.frontrow.seatinventory.SeatDecision.HoldUnchanged;
import io.frontrow.seatinventory.SeatDecision.OpenRefusal;
import io.frontrow.seatinventory.SeatDecision.SeatsHeld;
import io.frontrow.seatinventory.SeatDecision.SeatsRefused;
import io.frontrow.seatinventory.SeatDecision.SeatsReleased;
import io.frontrow.seatinventory.SeatDecision.SeatsSold;
import io.frontrow.seatinventory.SeatDecision.SubsectionOpened;
import io.frontrow.seatinventory.SeatDecision.SubsectionRefused;
import io.frontrow.shared.ByteReader;
import io.frontrow.shared.ByteReader.UnreadableBytes;
import io.frontrow.shared.ByteWriter;
import java.nio.ByteBuffer;
import java.util.UUID;

/// A [SeatResult] as bytes of the result log: the head `[1][source offset 8][command id 16][previous hash 8]`, which
/// [AcceptedHistory] looks at, then the decision `[kind][version][body]`. A decision about a hold does not repeat the
/// hold's id: it is the command's. Thread-safe; the same result is always the same bytes.
public final class SeatResultCodec {

    static final int ENVELOPE = 1;
    static final int HEAD_BYTES = 1 + 8 + 16 + 8;

    private static final int VERSION = 1;
    private static final int SUBSECTION_OPENED = 1;
    private static final int SUBSECTION_REFUSED = 2;
    private static final int EVENT_CLOSED = 3;
    private static final int SEATS_HELD = 4;
    private static final int SEATS_REFUSED = 5;
    private static final int SEATS_RELEASED = 6;
    private static final int SEATS_SOLD = 7;
    private static final int HOLD_UNCHANGED = 8;
    private static final int COMMAND_REJECTED = 9;
    private static final OpenRefusal[] OPEN_REFUSALS = OpenRefusal.values();
    private static final HoldRefusal[] HOLD_REFUSALS = HoldRefusal.values();
    private static final HoldState[] HOLD_STATES = HoldState.values();

    /// By kind, from 1.
    private static final String[] KIND_NAMES = {"unknown", "subsection_opened", "subsection_refused", "event_closed", "seats_held",
        "seats_refused", "seats_released", "seats_sold", "hold_unchanged", "command_rejected"};

    private SeatResultCodec() {}

    /// The name of the decision's kind, for counting, without decoding the rest.
    public static String kind(byte[] result) {
        int kind = result.length > HEAD_BYTES ? result[HEAD_BYTES] : 0;
        return kind > 0 && kind < KIND_NAMES.length ? KIND_NAMES[kind] : KIND_NAMES[0];
    }

    public static byte[] encode(SeatResult result) {
        var out = new ByteWriter(128).putByte(ENVELOPE)
                .putLong(result.sourceOffset()).putUuid(result.commandId()).putLong(result.previousHash());
        switch (result.decision()) {
            case SubsectionOpened d -> kind(out, SUBSECTION_OPENED, d.subsection())
                    .putInt(d.attempt()).putInt(d.rows()).putInt(d.seatsPerRow());
            case SubsectionRefused d -> kind(out, SUBSECTION_REFUSED, d.subsection())
                    .putInt(d.attempt()).putByte(d.reason().ordinal());
            case EventClosed d -> kind(out, EVENT_CLOSED).putUuid(d.eventId()).putInt(d.attempt());
            case SeatsHeld d -> kind(out, SEATS_HELD, d.subsection())
                    .putInts(d.seatIndexes()).putBoolean(d.remembered()).putSized(d.memo());
            case SeatsRefused d -> kind(out, SEATS_REFUSED, d.subsection())
                    .putByte(d.reason().ordinal()).putBoolean(d.remembered()).putSized(d.memo());
            case SeatsReleased d -> kind(out, SEATS_RELEASED, d.subsection()).putInts(d.seatIndexes());
            case SeatsSold d -> kind(out, SEATS_SOLD, d.subsection()).putInts(d.seatIndexes());
            case HoldUnchanged d -> kind(out, HOLD_UNCHANGED, d.subsection()).putByte(d.state().ordinal());
            case CommandRejected d -> kind(out, COMMAND_REJECTED).putSized(d.memo());
        }
        return out.toBytes();
    }

    /// Only for what [AcceptedHistory] accepted.
    ///
    /// @throws UnreadableBytes when a newer version wrote it; to go on without it would be wrong
    public static SeatResult decode(byte[] bytes) {
        try {
            var in = new ByteReader(bytes);
            expect(in, ENVELOPE, "envelope");
            long sourceOffset = in.getLong();
            UUID commandId = in.getUuid();
            long previousHash = in.getLong();
            var result = new SeatResult(sourceOffset, commandId, previousHash, decision(in, commandId));
            in.expectEnd();
            return result;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new UnreadableBytes(e.getMessage());
        }
    }

    /// Of a result that [AcceptedHistory] accepted, also when the decision in it cannot be decoded.
    public static UUID commandId(byte[] accepted) {
        return new UUID(ByteBuffer.wrap(accepted).getLong(9), ByteBuffer.wrap(accepted).getLong(17));
    }

    private static SeatDecision decision(ByteReader in, UUID id) {
        byte kind = in.getByte();
        expect(in, VERSION, "version of decision kind " + kind);
        return switch (kind) {
            case SUBSECTION_OPENED -> new SubsectionOpened(subsection(in), in.getInt(), in.getInt(), in.getInt());
            case SUBSECTION_REFUSED -> new SubsectionRefused(subsection(in), in.getInt(), OPEN_REFUSALS[in.getByte()]);
            case EVENT_CLOSED -> new EventClosed(in.getUuid(), in.getInt());
            case SEATS_HELD -> new SeatsHeld(id, subsection(in), seats(in), in.getBoolean(), memo(in));
            case SEATS_REFUSED ->
                    new SeatsRefused(id, subsection(in), HOLD_REFUSALS[in.getByte()], in.getBoolean(), memo(in));
            case SEATS_RELEASED -> new SeatsReleased(id, subsection(in), seats(in));
            case SEATS_SOLD -> new SeatsSold(id, subsection(in), seats(in));
            case HOLD_UNCHANGED -> new HoldUnchanged(id, subsection(in), HOLD_STATES[in.getByte()]);
            case COMMAND_REJECTED -> new CommandRejected(id, memo(in));
            default -> throw new UnreadableBytes("unknown decision kind " + kind);
        };
    }

    private static ByteWriter kind(ByteWriter out, int kind) {
        return out.putByte(kind).putByte(VERSION);
    }

    private static ByteWriter kind(ByteWriter out, int kind, SubsectionKey subsection) {
        return kind(out, kind).putUuid(subsection.eventId()).putInt(subsection.index());
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

    private static void expect(ByteReader in, int expected, String what) {
        byte found = in.getByte();
        if (found != expected) {
            throw new UnreadableBytes(what + " " + found + " instead of " + expected);
        }
    }
}
