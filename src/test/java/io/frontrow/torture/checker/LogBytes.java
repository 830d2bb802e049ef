package io.frontrow.torture.checker;

import io.frontrow.torture.checker.Command.Kind;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The two record formats, read by the checker's own hand.
///
/// Command: `[1][id 16][memo: length 4, bytes][kind 1][version 1]`, then the subsection `[event 16][index 4]` and more.
/// Result: `[1][source offset 8][command id 16][previous hash 8][kind 1][version 1]` and more.
final class LogBytes {
    static final int HEAD = 33;
    private static final int MANUAL = 2;
    private static final int STOCK = 2;
    private static final int[] NO_SEATS = {};

    private LogBytes() {}

    static Command command(int partition, long offset, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        in.get();
        var id = uuid(in);
        in.position(in.position() + 4 + in.getInt(in.position()));
        var kind = Kind.values()[in.get()];
        in.get();
        var event = uuid(in);
        int index = kind == Kind.CLOSE ? -1 : in.getInt();
        if (kind != Kind.HOLD) {
            return new Command(partition, offset, id, kind, event, index, 0, NO_SEATS);
        }
        in.get();
        boolean manual = in.get() == MANUAL;
        int[] seats = manual ? ints(in) : NO_SEATS;
        return new Command(partition, offset, id, kind, event, index, manual ? seats.length : in.getInt(), seats);
    }

    static long source(byte[] result) {
        return ByteBuffer.wrap(result).getLong(1);
    }

    static long previousHash(byte[] result) {
        return ByteBuffer.wrap(result).getLong(25);
    }

    /// SHA-256 over the hash before, source offset, command id and decision; the first eight bytes.
    static long hash(long before, byte[] result) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(8).putLong(0, before));
            digest.update(result, 1, 24);
            digest.update(result, HEAD, result.length - HEAD);
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Decision decision(int partition, long at, byte[] result) {
        var in = ByteBuffer.wrap(result);
        in.get();
        long source = in.getLong();
        var id = uuid(in);
        in.getLong();
        var kind = Decision.Kind.values()[in.get()];
        int version = in.get();
        return switch (kind) {
            case NONE, REJECTED -> new Decision(partition, source, id, at, kind, null, -1, NO_SEATS, 0, 0, 0);
            case CLOSED -> new Decision(partition, source, id, at, kind, uuid(in), -1, NO_SEATS, 0, 0, in.getInt());
            default -> about(in, partition, source, id, at, kind, version);
        };
    }

    private static Decision about(ByteBuffer in, int partition, long source, UUID id, long at, Decision.Kind kind, int version) {
        var event = uuid(in);
        int index = in.getInt();
        int[] seats = NO_SEATS;
        int quantity = 0;
        int rows = 0;
        int detail = 0;
        switch (kind) {
            case OPENED -> {
                in.getInt();
                rows = in.getInt();
                detail = in.getInt();
            }
            case HELD, RELEASED, SOLD, BLOCKED, UNBLOCKED -> {
                seats = version == STOCK ? NO_SEATS : ints(in);
                quantity = version == STOCK ? in.getInt() : seats.length;
            }
            case REFUSED, UNCHANGED, BLOCK_REFUSED -> detail = in.get();
            default -> { }
        }
        return new Decision(partition, source, id, at, kind, event, index, seats, quantity, rows, detail);
    }

    private static UUID uuid(ByteBuffer in) {
        return new UUID(in.getLong(), in.getLong());
    }

    private static int[] ints(ByteBuffer in) {
        var ints = new int[in.getInt()];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = in.getInt();
        }
        return ints;
    }
}
