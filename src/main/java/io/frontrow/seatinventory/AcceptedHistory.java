package io.frontrow.seatinventory;

import io.frontrow.shared.ByteReader;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// ACCEPT: which results of a partition count. Everybody who follows a result log, the engine's own fold included,
/// offers it every record in the order of the log, and believes those that are [Verdict#ACCEPTED]: the results whose
/// writer knew exactly what was accepted before, whoever it was and however late they arrive. All others are skipped,
/// so that everybody believes the same history. Not thread-safe.
public class AcceptedHistory {
    private final MessageDigest digest;
    private final long[] counts = new long[Verdict.values().length];
    private long lastSource;
    private long hash;
    private long nextResult;

    public enum Verdict {
        ACCEPTED,
        /// A result of this command was accepted before. Expected after every take-over.
        REPEAT,
        /// A result is missing before this one. Its writer lost a batch and will write it again.
        GAP,
        /// The writer believed another history, or it is no result at all. Harmless, but should not happen.
        DIVERGED
    }

    public AcceptedHistory(LogPosition from) {
        lastSource = from.lastSource();
        hash = from.hash();
        nextResult = from.nextResult();
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public LogPosition position() {
        return new LogPosition(lastSource, hash, nextResult);
    }

    /// How many records have had this verdict since this object was made.
    public long count(Verdict verdict) {
        return counts[verdict.ordinal()];
    }

    /// @param result the record's bytes; nothing behind their head is decoded
    public Verdict offer(long resultOffset, byte[] result) {
        Verdict verdict = verdict(result);
        if (verdict == Verdict.ACCEPTED) {
            hash = hashAfter(result);
            lastSource++;
        }
        nextResult = Math.max(nextResult, resultOffset + 1);
        counts[verdict.ordinal()]++;
        return verdict;
    }

    private Verdict verdict(byte[] result) {
        if (result == null || result.length < SeatResultCodec.HEAD_BYTES || result[0] != SeatResultCodec.ENVELOPE) {
            return Verdict.DIVERGED;
        }
        ByteReader head = new ByteReader(result);
        head.getByte();
        long sourceOffset = head.getLong();
        head.getUuid();
        if (sourceOffset != lastSource + 1) {
            return sourceOffset <= lastSource ? Verdict.REPEAT : Verdict.GAP;
        }
        return head.getLong() == hash ? Verdict.ACCEPTED : Verdict.DIVERGED;
    }

    /// Over the hash before and the whole record but its own claim of that hash.
    private long hashAfter(byte[] result) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, hash));
        digest.update(result, 1, SeatResultCodec.HEAD_BYTES - 1 - Long.BYTES);
        digest.update(result, SeatResultCodec.HEAD_BYTES, result.length - SeatResultCodec.HEAD_BYTES);
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
