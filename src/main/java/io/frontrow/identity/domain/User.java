package io.frontrow.identity.domain;

import java.util.UUID;

/// A person who registered.
public record User(UUID id, EmailAddress email, String name, Role role) {}
