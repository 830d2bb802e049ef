package io.frontrow.identity.application.port.out;

import io.frontrow.identity.Token;

/// Tells every node at once that a token was revoked. News may get lost: the nodes also read [RevokedTokens] by
/// themselves.
public interface RevocationNews {

    void tell(Token token);
}
