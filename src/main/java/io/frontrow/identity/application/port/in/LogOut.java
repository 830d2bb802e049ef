package io.frontrow.identity.application.port.in;

import io.frontrow.identity.Token;

/// Ends a token before its time: on this node when the call returns, on the others within a second. Repeating
/// it is harmless.
public interface LogOut {

    void logOut(Token token);
}
