package io.frontrow.identity.application;

import io.frontrow.identity.application.port.in.FindUser;
import io.frontrow.identity.application.port.out.Users;
import io.frontrow.identity.domain.User;
import java.util.Optional;
import java.util.UUID;

public final class FindUserService implements FindUser {
    private final Users users;

    public FindUserService(Users users) {
        this.users = users;
    }

    @Override
    public Optional<User> find(UUID userId) {
        return users.withId(userId);
    }
}
