package io.frontrow.identity.adapter.in.rest;

import io.frontrow.identity.Token;
import java.security.Principal;

/// The caller, named by the user's id.
public record TokenPrincipal(Token token) implements Principal {
    @Override
    public String getName() {
        return token.userId().toString();
    }
}
