package io.frontrow.seatinventory.adapter.out.rocksdb;

import io.frontrow.seatinventory.LogPosition;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// A partition's part of the key space: two bytes of its number, then one byte for the kind of key.
final class CheckpointKeys {
    private static final int PREFIX_BYTES = 3;
    private static final byte POSITION = 0;
    private static final byte ENTRY = 1;
    private static final byte END = 2;
    private final byte[] entryPrefix;
    private final int partition;

    CheckpointKeys(int partition) {
        this.partition = partition;
        this.entryPrefix = key(ENTRY);
    }

    /// Sorts before all entries, and everything of the partition from here to [#end()].
    byte[] position() {
        return key(POSITION);
    }

    byte[] firstEntry() {
        return entryPrefix.clone();
    }

    byte[] end() {
        return key(END);
    }

    byte[] entry(byte[] key) {
        var whole = Arrays.copyOf(entryPrefix, PREFIX_BYTES + key.length);
        System.arraycopy(key, 0, whole, PREFIX_BYTES, key.length);
        return whole;
    }

    boolean isEntry(byte[] whole) {
        return Arrays.equals(whole, 0, PREFIX_BYTES, entryPrefix, 0, PREFIX_BYTES);
    }

    static byte[] entryKey(byte[] whole) {
        return Arrays.copyOfRange(whole, PREFIX_BYTES, whole.length);
    }

    static byte[] bytes(LogPosition position) {
        return ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(position.lastSource()).putLong(position.hash()).putLong(position.nextResult())
                .array();
    }

    static LogPosition position(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new LogPosition(buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    private byte[] key(byte kind) {
        return ByteBuffer.allocate(PREFIX_BYTES).putShort((short) partition).put(kind).array();
    }
}
