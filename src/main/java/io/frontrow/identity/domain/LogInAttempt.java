package io.frontrow.identity.domain;

import java.util.Optional;

/// Somebody wants to be the owner of an account, there or not. `account` is empty when what was sent is no e-mail address;
/// `place` is the network address from which it came, or the network, where one person commonly has a whole one.
public record LogInAttempt(Optional<EmailAddress> account, String place) {}
