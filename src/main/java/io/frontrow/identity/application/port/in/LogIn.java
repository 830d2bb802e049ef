package io.frontrow.identity.application.port.in;

import java.time.Duration;

/// Gives a token for an e-mail address and its password. An unknown address takes as long as a wrong password. When too many
/// attempts failed lately, the next is refused before the password is looked at.
public interface LogIn {

    Outcome logIn(Command command);

    /// The first two as they were sent: what could be nobody's is refused like what is not somebody's. `place` is where
    /// it came from: see [io.frontrow.identity.domain.LogInAttempt].
    record Command(String email, String password, String place) {
        @Override
        public String toString() {
            return "LogIn";
        }
    }

    sealed interface Outcome {
        record LoggedIn(String token, Duration lifetime) implements Outcome {}

        record WrongCredentials() implements Outcome {}

        /// Nothing is said of the password.
        record TooManyFailures(Duration retryAfter) implements Outcome {}
    }
}
