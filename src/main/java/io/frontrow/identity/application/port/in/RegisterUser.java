package io.frontrow.identity.application.port.in;

import io.frontrow.identity.domain.EmailAddress;
import io.frontrow.identity.domain.Password;
import io.frontrow.identity.domain.Role;
import io.frontrow.identity.domain.User;

/// Makes an account. It takes as long as a password hash: tens of milliseconds.
public interface RegisterUser {

    Outcome register(Command command);

    record Command(EmailAddress email, Password password, String name, Role role) {}

    sealed interface Outcome {
        record Registered(User user) implements Outcome {}

        record EmailTaken() implements Outcome {}
    }
}
