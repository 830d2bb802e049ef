package io.frontrow.seatinventory;

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

    /// By kind, from 1.
    private static final String[] KIND_NAMES = {"unknown", "subsection_opened", "subsection_refused", "event_closed", "seats_held",
        "seats_refused", "seats_released", "seats_sold", "hold_unchanged", "command_rejected", "seats_blocked",
        "seats_unblocked", "block_refused", "ids_forgotten"};

    private SeatResultCodec() {}

    /// The name of the decision's kind, for counting, without decoding the rest.
    public static String kind(byte[] result) {
        int kind = result.length > HEAD_BYTES ? result[HEAD_BYTES] : 0;
        return kind > 0 && kind < KIND_NAMES.length ? KIND_NAMES[kind] : KIND_NAMES[0];
    }

    public static byte[] encode(SeatResult result) {
        var out = new ByteWriter(128).putByte(ENVELOPE)
                .putLong(result.sourceOffset()).putUuid(result.commandId()).putLong(result.previousHash());
        DecisionBytes.put(out, result.decision());
        return out.toBytes();
    }

    /// Only for what [AcceptedHistory] accepted.
    ///
    /// @throws UnreadableBytes when a newer version wrote it; to go on without it would be wrong
    public static SeatResult decode(byte[] bytes) {
        try {
            var in = new ByteReader(bytes);
            if (in.getByte() != ENVELOPE) {
                throw new UnreadableBytes("another envelope");
            }
            long sourceOffset = in.getLong();
            UUID commandId = in.getUuid();
            long previousHash = in.getLong();
            var result = new SeatResult(sourceOffset, commandId, previousHash, DecisionBytes.get(in, commandId));
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
}
