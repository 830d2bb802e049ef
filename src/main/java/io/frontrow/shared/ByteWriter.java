package io.frontrow.shared;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Appends big-endian values to a growing array; [ByteReader] reads them back in the same order. Not thread-safe.
public final class ByteWriter {
    private byte[] bytes;
    private int length;

    /// @param capacity the expected size; it grows when that was too small
    public ByteWriter(int capacity) {
        bytes = new byte[Math.max(16, capacity)];
    }

    /// The lowest eight bits of `value`.
    public ByteWriter putByte(int value) {
        room(1)[length++] = (byte) value;
        return this;
    }

    public ByteWriter putBoolean(boolean value) {
        return putByte(value ? 1 : 0);
    }

    public ByteWriter putInt(int value) {
        return putBigEndian(value, Integer.BYTES);
    }

    public ByteWriter putLong(long value) {
        return putBigEndian(value, Long.BYTES);
    }

    public ByteWriter putUuid(UUID value) {
        return putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
    }

    /// The length as four bytes, then the bytes.
    public ByteWriter putSized(byte[] value) {
        putInt(value.length);
        System.arraycopy(value, 0, room(value.length), length, value.length);
        length += value.length;
        return this;
    }

    /// The count as four bytes, then four bytes each.
    public ByteWriter putInts(int[] values) {
        putInt(values.length);
        for (int value : values) {
            putInt(value);
        }
        return this;
    }

    /// The count as four bytes, then sixteen bytes each.
    public ByteWriter putUuids(List<UUID> values) {
        putInt(values.size());
        values.forEach(this::putUuid);
        return this;
    }

    /// What was written so far, in an array of its own.
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private ByteWriter putBigEndian(long value, int count) {
        byte[] into = room(count);
        for (int i = 0; i < count; i++) {
            into[length + i] = (byte) (value >>> (8 * (count - 1 - i)));
        }
        length += count;
        return this;
    }

    private byte[] room(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
        return bytes;
    }
}
