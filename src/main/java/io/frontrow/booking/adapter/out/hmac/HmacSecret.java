package io.frontrow.booking.adapter.out.hmac;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A secret that signs, with HMAC-SHA256. Thread-safe.
final class HmacSecret {
    private static final int MIN_BYTES = 32;
    private final Mac prototype;

    /// @throws IllegalArgumentException when the secret is too short to be one
    HmacSecret(String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        if (key.length < MIN_BYTES) {
            throw new IllegalArgumentException("frontrow.booking.id-secret must have at least " + MIN_BYTES + " bytes");
        }
        try {
            prototype = Mac.getInstance("HmacSHA256");
            prototype.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first 64 bits of the MAC.
    long sign(byte[] content) {
        try {
            var mac = (Mac) prototype.clone();
            return ByteBuffer.wrap(mac.doFinal(content)).getLong();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
