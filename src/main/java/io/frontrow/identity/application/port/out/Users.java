package io.frontrow.identity.application.port.out;

import io.frontrow.identity.domain.Account;
import io.frontrow.identity.domain.EmailAddress;
import io.frontrow.identity.domain.User;
import java.util.Optional;
import java.util.UUID;

/// The people who registered. No two have the same e-mail address, however many try at once.
public interface Users {

    /// False when the e-mail address belongs to somebody already.
    boolean add(Account account, Optional<String> idempotencyKey);

    /// The account of this address, if it was this key that made it, in the last 24 hours by the store's clock.
    Optional<Account> registeredWith(String idempotencyKey, EmailAddress email);

    Optional<Account> withEmail(EmailAddress email);

    Optional<User> withId(UUID id);
}
