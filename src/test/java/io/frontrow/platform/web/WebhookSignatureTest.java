package io.frontrow.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-21T05:20:00Z");
    private static final byte[] BODY = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private final WebhookSignature signature = new WebhookSignature("0123456789abcdef0123456789abcdef");

    @Test
    void isGenuineWithinItsWindow() {
        var header = signature.sign(BODY, NOW);
        assertTrue(signature.isGenuine(header, BODY, NOW));
        assertTrue(signature.isGenuine(header, BODY, NOW.plus(WebhookSignature.WINDOW)));
        assertFalse(signature.isGenuine(header, BODY, NOW.plus(WebhookSignature.WINDOW).plusSeconds(1)));
        assertFalse(signature.isGenuine(header, BODY, NOW.minus(WebhookSignature.WINDOW).minusSeconds(1)));
    }

    @Test
    void isOverTimeAndBody() {
        var header = signature.sign(BODY, NOW);
        assertFalse(signature.isGenuine(header, "[]".getBytes(java.nio.charset.StandardCharsets.UTF_8), NOW));
        assertFalse(signature.isGenuine(header.replace("t=" + NOW.getEpochSecond(), "t=" + (NOW.getEpochSecond() + 1)),
                BODY, NOW));
        assertFalse(new WebhookSignature("another secret of 32 characters.").isGenuine(header, BODY, NOW));
    }

    @Test
    void nonsenseIsNotGenuine() {
        for (var header : new String[] {null, "", "t=1", "t=1,v1=00", "v1=" + "0".repeat(64), "t=x,v1=" + "0".repeat(64)}) {
            assertFalse(signature.isGenuine(header, BODY, NOW), header);
        }
    }

    /// As `openssl dgst -sha256 -hmac` computes it.
    @Test
    void isTheHmacThatEverybodyKnows() {
        assertEquals("t=1795238400,v1=8f5f92eac7cddd6d79ce416ef1af7180df50eb9f47eed047f0cbae77005ef58a", signature.sign(BODY, NOW));
    }

    @Test
    void aShortSecretIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new WebhookSignature("short"));
    }
}
