package io.frontrow.booking.adapter.out.hmac;

import io.frontrow.booking.application.port.out.PaymentIds;
import io.frontrow.booking.domain.CardNumber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

/// UUIDv8 with 122 bits of two MACs. Thread-safe.
public final class HmacPaymentIds implements PaymentIds {
    private static final int UUIDS = 32;
    /// Other than the purposes of [HmacBookingIds], which has the same secret.
    private static final byte KEY = 16;
    private static final byte CARD = 18;
    private static final UUID NOBODY = new UUID(0, 0);
    private final HmacSecret secret;
    private final Supplier<UUID> fresh;

    /// `fresh` gives new ids.
    public HmacPaymentIds(String secret, Supplier<UUID> fresh) {
        this.secret = new HmacSecret(secret);
        this.fresh = fresh;
    }

    @Override
    public UUID mint() {
        return fresh.get();
    }

    @Override
    public UUID ofKey(UUID buyerId, UUID bookingId, String idempotencyKey) {
        return id(KEY, buyerId, bookingId, idempotencyKey);
    }

    @Override
    public UUID ofCard(UUID keyId, CardNumber card) {
        return id(CARD, keyId, NOBODY, card.digits());
    }

    private UUID id(byte purpose, UUID first, UUID second, String text) {
        long high = half(purpose, first, second, text);
        long low = half((byte) (purpose + 1), first, second, text);
        return new UUID(high & ~0xF000L | 0x8000, low >>> 2 | 0x8000_0000_0000_0000L);
    }

    private long half(byte purpose, UUID first, UUID second, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return secret.sign(ByteBuffer.allocate(1 + UUIDS + bytes.length).put(purpose)
                .putLong(first.getMostSignificantBits()).putLong(first.getLeastSignificantBits())
                .putLong(second.getMostSignificantBits()).putLong(second.getLeastSignificantBits())
                .put(bytes).array());
    }
}
