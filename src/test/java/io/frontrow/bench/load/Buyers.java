package io.frontrow.bench.load;

import io.frontrow.identity.Roles;
import io.frontrow.identity.Token;
import io.frontrow.identity.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Tokens of made-up buyers, minted before the load begins. An account is not needed: the log-in check reads none.
final class Buyers {
    private static final Duration LIFE = Duration.ofHours(4);

    private final Tokens tokens;
    private final Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
    private final List<byte[]> minted = new ArrayList<>();

    Buyers(String secret) {
        this.tokens = new Tokens(secret);
    }

    /// Has the tokens of as many buyers ready.
    void prepare(int count) {
        while (minted.size() < count) {
            var token = new Token(UUID.randomUUID(), UUID.randomUUID(), Roles.BUYER, now, now.plus(LIFE));
            minted.add(tokens.mint(token).getBytes(StandardCharsets.US_ASCII));
        }
    }

    byte[] token(int number) {
        return minted.get(number);
    }
}
