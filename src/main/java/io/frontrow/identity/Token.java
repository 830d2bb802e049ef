package io.frontrow.identity;

import java.time.Instant;
import java.util.UUID;

/// What a token says: who (`userId`), as what (one of [Roles]), from when until when. Times are whole seconds.
/// `id` is the token's own, by which it can be revoked.
public record Token(UUID id, UUID userId, String role, Instant issuedAt, Instant expiresAt) {}
