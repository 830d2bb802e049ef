package io.frontrow.identity.adapter.in.rest;

import io.frontrow.identity.domain.User;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

@RegisterForReflection
public record UserJson(UUID id, String email, String name, String role) {
    static UserJson of(User user) {
        return new UserJson(user.id(), user.email().value(), user.name(), user.role().word());
    }
}
