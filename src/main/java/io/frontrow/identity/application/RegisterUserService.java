package io.frontrow.identity.application;

import io.frontrow.identity.application.port.in.RegisterUser;
import io.frontrow.identity.application.port.out.PasswordHashes;
import io.frontrow.identity.application.port.out.Users;
import io.frontrow.identity.domain.Account;
import io.frontrow.identity.domain.User;
import java.util.Optional;
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
        return taken(command).orElseGet(() -> add(command));
    }

    private Outcome add(Command command) {
        var user = new User(ids.get(), command.email(), command.name(), command.role());
        var account = new Account(user, passwords.hash(command.password()));
        return users.add(account, command.idempotencyKey())
                ? new Outcome.Registered(user)
                : taken(command).orElseThrow();
    }

    /// What is answered when the address has its account already. The key is looked up last: a twin of this request may come in
    /// between, and the account that is there has its key from the beginning.
    private Optional<Outcome> taken(Command command) {
        return users.withEmail(command.email()).map(_ -> command.idempotencyKey()
                .flatMap(key -> users.registeredWith(key, command.email()))
                .map(account -> repeated(command, account)).orElseGet(Outcome.EmailTaken::new));
    }

    private Outcome repeated(Command command, Account account) {
        return isRepeat(command, account) ? new Outcome.Registered(account.user()) : new Outcome.KeyReused();
    }

    /// No fingerprint of the request is kept: one over the password would be a hash that is fast to try.
    private boolean isRepeat(Command command, Account account) {
        return account.user().name().equals(command.name()) && account.user().role() == command.role()
                && passwords.match(Optional.of(command.password()), Optional.of(account.passwordHash()));
    }
}
