package io.frontrow.identity.application.port.out;

import io.frontrow.identity.domain.Password;
import java.util.Optional;

/// Hashing that is slow on purpose. It fails with an `Unavailable` when too many ask at once.
public interface PasswordHashes {

    String hash(Password password);

    /// Without a password or a hash it is false, after the same time.
    boolean match(Optional<Password> password, Optional<String> hash);
}
