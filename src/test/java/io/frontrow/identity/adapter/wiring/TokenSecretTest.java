package io.frontrow.identity.adapter.wiring;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenSecretTest {
    private final IdentityWiring wiring = new IdentityWiring();

    @Test
    void nothingStartsWithoutAGoodSecret() {
        for (var secret : java.util.List.of(Optional.<String>empty(), Optional.of("short"))) {
            var failure = assertThrows(IllegalStateException.class, () -> wiring.tokens(secret));
            assertTrue(failure.getMessage().contains("FRONTROW_IDENTITY_TOKEN_SECRET"), failure.getMessage());
        }
    }

    @Test
    void aLongOneIsGood() {
        assertNotNull(wiring.tokens(Optional.of("x".repeat(32))));
    }
}
