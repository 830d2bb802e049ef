package io.frontrow.identity.adapter.in.rest;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;

/// The answer to a log-in, as OAuth 2 names its parts; `expiresIn` is in seconds.
@RegisterForReflection
public record SessionJson(String accessToken, String tokenType, long expiresIn) {
    static SessionJson of(String token, Duration lifetime) {
        return new SessionJson(token, "Bearer", lifetime.toSeconds());
    }
}
