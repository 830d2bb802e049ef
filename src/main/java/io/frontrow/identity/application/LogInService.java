package io.frontrow.identity.application;

import io.frontrow.identity.Token;
import io.frontrow.identity.Tokens;
import io.frontrow.identity.application.port.in.LogIn;
import io.frontrow.identity.application.port.out.PasswordHashes;
import io.frontrow.identity.application.port.out.Users;
import io.frontrow.identity.domain.Account;
import io.frontrow.identity.domain.EmailAddress;
import io.frontrow.identity.domain.Password;
import io.frontrow.identity.domain.User;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

public final class LogInService implements LogIn {
    private final Users users;
    private final PasswordHashes passwords;
    private final Tokens tokens;
    private final Duration lifetime;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public LogInService(Users users, PasswordHashes passwords, Tokens tokens, Duration lifetime,
            InstantSource clock, Supplier<UUID> ids) {
        this.users = users;
        this.passwords = passwords;
        this.tokens = tokens;
        this.lifetime = lifetime;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Outcome logIn(Command command) {
        var account = EmailAddress.parse(command.email()).flatMap(users::withEmail);
        boolean right = passwords.match(Password.parse(command.password()), account.map(Account::passwordHash));
        return account.isPresent() && right
                ? new Outcome.LoggedIn(tokenFor(account.get().user()), lifetime)
                : new Outcome.WrongCredentials();
    }

    private String tokenFor(User user) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return tokens.mint(new Token(ids.get(), user.id(), user.role().word(), now, now.plus(lifetime)));
    }
}
