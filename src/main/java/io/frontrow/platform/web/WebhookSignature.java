package io.frontrow.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs a webhook and tells whether one is genuine: `t=<Unix seconds>,v1=<hex HMAC-SHA256 of "seconds.body">`, the form
/// that Stripe made known. Thread-safe.
public final class WebhookSignature {
    public static final String HEADER = "Frontrow-Signature";
    /// A webhook that is older, or from further in the future, is a replay.
    public static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MIN_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("t=(\\d{1,11}),v1=([0-9a-f]{64})");
    private final SecretKeySpec key;

    /// @throws IllegalArgumentException when the secret is too short to be one
    public WebhookSignature(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < MIN_BYTES) {
            throw new IllegalArgumentException("the secret of webhooks must have at least " + MIN_BYTES + " bytes");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /// The value of the header.
    public String sign(byte[] body, Instant now) {
        long seconds = now.getEpochSecond();
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac(seconds, body));
    }

    /// `header` may be null. Takes the same time wherever the signature is wrong.
    public boolean isGenuine(String header, byte[] body, Instant now) {
        var parts = FORM.matcher(header == null ? "" : header);
        if (!parts.matches()) {
            return false;
        }
        long seconds = Long.parseLong(parts.group(1));
        boolean fresh = Math.abs(now.getEpochSecond() - seconds) <= WINDOW.toSeconds();
        return MessageDigest.isEqual(mac(seconds, body), HexFormat.of().parseHex(parts.group(2))) && fresh;
    }

    private byte[] mac(long seconds, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
