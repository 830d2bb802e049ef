package io.frontrow.identity.application.port.in;

import io.frontrow.identity.domain.EmailAddress;
import io.frontrow.identity.domain.Password;
import io.frontrow.identity.domain.Role;
import io.frontrow.identity.domain.User;
import java.util.Optional;

/// Makes an account. It takes as long as a password hash: tens of milliseconds.
public interface RegisterUser {

    Outcome register(Command command);

    /// With a key the same request may come again for 24 hours, and makes one account.
    record Command(EmailAddress email, Password password, String name, Role role, Optional<String> idempotencyKey) {}

    sealed interface Outcome {
        record Registered(User user) implements Outcome {}

        record EmailTaken() implements Outcome {}

        /// The key has registered this address with another password, name or role.
        record KeyReused() implements Outcome {}
    }
}
