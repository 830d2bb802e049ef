package io.frontrow.identity.application.port.in;

import java.time.Duration;

/// Gives a token for an e-mail address and its password. An unknown address takes as long as a wrong password.
public interface LogIn {

    Outcome logIn(Command command);

    /// Both as they were sent: what could be nobody's is refused like what is not somebody's.
    record Command(String email, String password) {
        @Override
        public String toString() {
            return "LogIn";
        }
    }

    sealed interface Outcome {
        record LoggedIn(String token, Duration lifetime) implements Outcome {}

        record WrongCredentials() implements Outcome {}
    }
}
