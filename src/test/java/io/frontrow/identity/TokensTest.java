package io.frontrow.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Token TOKEN = new Token(UUID.randomUUID(), UUID.randomUUID(), Roles.BUYER, NOW, NOW.plusSeconds(60));

    private final Tokens tokens = new Tokens(SECRET);

    @Test
    void readsWhatItWrote() {
        assertEquals(Optional.of(TOKEN), tokens.read(tokens.mint(TOKEN), NOW));
    }

    @Test
    void isAnOrdinaryJwt() throws Exception {
        var parts = tokens.mint(TOKEN).split("\\.");
        assertEquals("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", decode(parts[0]));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertEquals(encode(mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII))), parts[2]);
    }

    @Test
    void expiresToTheSecond() {
        var jwt = tokens.mint(TOKEN);
        assertEquals(Optional.of(TOKEN), tokens.read(jwt, TOKEN.expiresAt().minusMillis(1)));
        assertEquals(Optional.empty(), tokens.read(jwt, TOKEN.expiresAt()));
    }

    @Test
    void refusesATokenOfAnotherSecret() {
        assertEquals(Optional.empty(), tokens.read(new Tokens(SECRET.toUpperCase()).mint(TOKEN), NOW));
    }

    @Test
    void refusesEveryChangeOfACharacter() {
        var jwt = tokens.mint(TOKEN);
        for (int i = 0; i < jwt.length(); i++) {
            var changed = jwt.substring(0, i) + (jwt.charAt(i) == 'A' ? 'B' : 'A') + jwt.substring(i + 1);
            assertEquals(Optional.empty(), tokens.read(changed, NOW), "at " + i);
        }
    }

    @Test
    void refusesAnotherAlgorithmOrNone() {
        var parts = tokens.mint(TOKEN).split("\\.");
        var none = encode("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));
        assertEquals(Optional.empty(), tokens.read(none + "." + parts[1] + ".", NOW));
        assertEquals(Optional.empty(), tokens.read(none + "." + parts[1] + "." + parts[2], NOW));
        assertEquals(Optional.empty(), tokens.read(parts[0] + "." + parts[1] + ".", NOW));
        assertEquals(Optional.empty(), tokens.read(parts[0] + "." + parts[1], NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "é", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.%.%"})
    void refusesWhatIsNoToken(String text) {
        assertEquals(Optional.empty(), tokens.read(text, NOW));
        assertEquals(Optional.empty(), tokens.read(text.repeat(1000), NOW));
    }

    @Test
    void aShortSecretIsNoSecret() {
        assertThrows(IllegalArgumentException.class, () -> new Tokens(SECRET.substring(1)));
    }

    private static String decode(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.US_ASCII);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
