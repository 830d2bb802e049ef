package io.frontrow.identity.application;

import io.frontrow.identity.application.port.in.RegisterUser;
import io.frontrow.identity.application.port.out.PasswordHashes;
import io.frontrow.identity.application.port.out.Users;
import io.frontrow.identity.domain.Account;
import io.frontrow.identity.domain.User;
import java.util.UUID;
import java.util.function.Supplier;

public final class RegisterUserService implements RegisterUser {
    private final Users users;
    private final PasswordHashes passwords;
    private final Supplier<UUID> ids;

    public RegisterUserService(Users users, PasswordHashes passwords, Supplier<UUID> ids) {
        this.users = users;
        this.passwords = passwords;
        this.ids = ids;
    }

    /// The first look saves a hash; only the second, in [Users#add], decides.
    @Override
    public Outcome register(Command command) {
        if (users.withEmail(command.email()).isPresent()) {
            return new Outcome.EmailTaken();
        }
        var user = new User(ids.get(), command.email(), command.name(), command.role());
        return users.add(new Account(user, passwords.hash(command.password())))
                ? new Outcome.Registered(user)
                : new Outcome.EmailTaken();
    }
}
