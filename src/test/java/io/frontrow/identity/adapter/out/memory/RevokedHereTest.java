package io.frontrow.identity.adapter.out.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.identity.Roles;
import io.frontrow.identity.Token;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevokedHereTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final RevokedHere revoked = new RevokedHere();
    private final Token token = new Token(UUID.randomUUID(), UUID.randomUUID(), Roles.BUYER, NOW, NOW.plusSeconds(60));

    @Test
    void knowsWhatItWasTold() {
        assertFalse(revoked.contains(token));
        revoked.add(token.id(), token.expiresAt());
        assertTrue(revoked.contains(token));
    }

    @Test
    void forgetsOnlyWhatHasExpired() {
        revoked.add(token.id(), token.expiresAt());
        revoked.sweep(token.expiresAt().minusMillis(1));
        assertTrue(revoked.contains(token));
        revoked.sweep(token.expiresAt());
        assertEquals(0, revoked.size());
    }
}
