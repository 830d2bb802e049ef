package io.frontrow.identity.application.port.in;

import io.frontrow.identity.domain.User;
import java.util.Optional;
import java.util.UUID;

/// Who is behind a token?
public interface FindUser {

    Optional<User> find(UUID userId);
}
