package io.frontrow.booking.adapter.out.kafka;

import io.frontrow.booking.application.port.out.Memos;
import io.frontrow.booking.domain.BookingRequest;
import io.frontrow.booking.domain.SeatOrder;
import io.frontrow.booking.domain.Selection;
import io.frontrow.shared.Money;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// About 70 bytes, big-endian, a version first. Ids only, nothing else about a person. A reader keeps every version that was
/// ever written: the log is never rewritten. Anything that is not exactly a request is none.
public final class BinaryMemos implements Memos {
    private static final byte VERSION = 1;
    private static final int FIXED_BYTES = 68;
    private static final int CURRENCY_BYTES = 3;
    private static final long LATEST_MILLIS = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

    @Override
    public byte[] write(BookingRequest request) {
        byte[] section = request.section().getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(FIXED_BYTES + section.length).put(VERSION);
        write(bytes, request.buyerId());
        write(bytes, request.eventId());
        return bytes.putInt(request.subsection()).putInt(request.seatsPerRow())
                .put((byte) request.quantity()).put((byte) (request.selection() == Selection.MANUAL ? 1 : 0))
                .putLong(request.price().amountMinor())
                .put(request.price().currency().getBytes(StandardCharsets.US_ASCII), 0, CURRENCY_BYTES)
                .putLong(request.requestedAt().toEpochMilli()).putInt(request.holdSeconds())
                .putShort((short) section.length).put(section).array();
    }

    @Override
    public Optional<BookingRequest> read(UUID bookingId, byte[] memo) {
        try {
            var bytes = ByteBuffer.wrap(memo);
            return bytes.get() == VERSION ? Optional.of(read(bookingId, bytes)) : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static BookingRequest read(UUID bookingId, ByteBuffer bytes) throws CharacterCodingException {
        var buyerId = readId(bytes);
        var eventId = readId(bytes);
        int subsection = within(SeatOrder.GENERAL_ADMISSION, Integer.MAX_VALUE, bytes.getInt());
        int seatsPerRow = within(1, Integer.MAX_VALUE, bytes.getInt());
        int quantity = within(1, Byte.MAX_VALUE, bytes.get());
        var selection = within(0, 1, bytes.get()) == 1 ? Selection.MANUAL : Selection.BEST_AVAILABLE;
        long amountMinor = within(0, Long.MAX_VALUE / Byte.MAX_VALUE, bytes.getLong());
        var price = new Money(amountMinor, readText(bytes, CURRENCY_BYTES));
        var requestedAt = Instant.ofEpochMilli(within(0, LATEST_MILLIS, bytes.getLong()));
        int holdSeconds = within(1, Integer.MAX_VALUE, bytes.getInt());
        int sectionBytes = Short.toUnsignedInt(bytes.getShort());
        var section = readText(bytes, within(bytes.remaining(), bytes.remaining(), sectionBytes));
        return new BookingRequest(bookingId, buyerId, eventId, section, subsection, seatsPerRow, quantity, selection,
                price, requestedAt, holdSeconds);
    }

    private static void write(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID readId(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /// Text that is no UTF-8, or holds a character that no database takes, is refused.
    private static String readText(ByteBuffer bytes, int length) throws CharacterCodingException {
        var encoded = new byte[length];
        bytes.get(encoded);
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(encoded)).toString();
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a NUL in " + text);
        }
        return text;
    }

    private static long within(long min, long max, long value) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(value + " is not from " + min + " to " + max);
        }
        return value;
    }

    private static int within(int min, int max, int value) {
        return (int) within((long) min, max, value);
    }
}
