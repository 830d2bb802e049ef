package io.frontrow.shared;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Reads what [ByteWriter] wrote. Trusts nothing: a length is believed only as far as there are bytes, and everything
/// that does not fit throws [UnreadableBytes]. Not thread-safe.
public final class ByteReader {
    private final byte[] bytes;
    private int position;

    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public int remaining() {
        return bytes.length - position;
    }

    public byte getByte() {
        return bytes[advance(1)];
    }

    /// Only 0 and 1 are booleans.
    public boolean getBoolean() {
        byte value = getByte();
        if (value != 0 && value != 1) {
            throw new UnreadableBytes("not a boolean: " + value);
        }
        return value == 1;
    }

    public int getInt() {
        return (int) getBigEndian(Integer.BYTES);
    }

    public long getLong() {
        return getBigEndian(Long.BYTES);
    }

    public UUID getUuid() {
        return new UUID(getLong(), getLong());
    }

    /// @param most the longest length that is believed
    public byte[] getSized(int most) {
        int length = count(most, 1);
        int from = advance(length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    /// @param most the highest count that is believed
    public int[] getInts(int most) {
        int[] values = new int[count(most, Integer.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = getInt();
        }
        return values;
    }

    /// @param most the highest count that is believed
    public List<UUID> getUuids(int most) {
        UUID[] values = new UUID[count(most, 2 * Long.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = getUuid();
        }
        return List.of(values);
    }

    /// @throws UnreadableBytes when anything is left
    public void expectEnd() {
        if (remaining() > 0) {
            throw new UnreadableBytes(remaining() + " bytes too many");
        }
    }

    private int count(int most, int bytesEach) {
        int count = getInt();
        if (count < 0 || count > most || count > remaining() / bytesEach) {
            throw new UnreadableBytes("impossible length: " + count);
        }
        return count;
    }

    private long getBigEndian(int count) {
        int from = advance(count);
        long value = 0;
        for (int i = from; i < from + count; i++) {
            value = value << 8 | bytes[i] & 0xFF;
        }
        return value;
    }

    private int advance(int count) {
        if (count > remaining()) {
            throw new UnreadableBytes(count + " bytes wanted, " + remaining() + " left");
        }
        position += count;
        return position - count;
    }

    /// The bytes are not what the reader was promised.
    public static final class UnreadableBytes extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnreadableBytes(String reason) {
            super(reason);
        }
    }
}
