package io.frontrow.identity.application.port.out;

import io.frontrow.identity.Token;

/// The tokens that ended before their time, kept until they would have ended anyway.
public interface RevokedTokens {

    /// Durable when it returns; adding one twice is adding it once.
    void add(Token token);
}
