package io.frontrow.identity.adapter.out.memory;

import io.frontrow.identity.Token;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The revoked tokens as this node knows them: what every request is checked against. Thread-safe, never
/// blocks.
public final class RevokedHere {
    private final ConcurrentMap<UUID, Instant> expiryByToken = new ConcurrentHashMap<>();

    public void add(UUID tokenId, Instant expiresAt) {
        expiryByToken.put(tokenId, expiresAt);
    }

    public boolean contains(Token token) {
        return expiryByToken.containsKey(token.id());
    }

    /// Forgets what has expired by itself.
    public void sweep(Instant now) {
        expiryByToken.values().removeIf(expiresAt -> !now.isBefore(expiresAt));
    }

    public int size() {
        return expiryByToken.size();
    }
}
