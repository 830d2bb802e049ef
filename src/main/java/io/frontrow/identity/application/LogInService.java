package io.frontrow.identity.application;

import io.frontrow.identity.Token;
import io.frontrow.identity.Tokens;
import io.frontrow.identity.application.port.in.LogIn;
import io.frontrow.identity.application.port.out.FailedLogIns;
import io.frontrow.identity.application.port.out.PasswordHashes;
import io.frontrow.identity.application.port.out.Users;
import io.frontrow.identity.domain.Account;
import io.frontrow.identity.domain.EmailAddress;
import io.frontrow.identity.domain.LogInAttempt;
import io.frontrow.identity.domain.LogInLimits;
import io.frontrow.identity.domain.Password;
import io.frontrow.identity.domain.User;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

public final class LogInService implements LogIn {
    private final Users users;
    private final PasswordHashes passwords;
    private final FailedLogIns failures;
    private final LogInLimits limits;
    private final Tokens tokens;
    private final Duration lifetime;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public LogInService(Users users, PasswordHashes passwords, FailedLogIns failures, LogInLimits limits,
            Tokens tokens, Duration lifetime, InstantSource clock, Supplier<UUID> ids) {
        this.users = users;
        this.passwords = passwords;
        this.failures = failures;
        this.limits = limits;
        this.tokens = tokens;
        this.lifetime = lifetime;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Outcome logIn(Command command) {
        var attempt = new LogInAttempt(EmailAddress.parse(command.email()), command.place());
        return refused(attempt).orElseGet(() -> check(attempt, Password.parse(command.password())));
    }

    /// Many guesses may be on their way at once: only as many hear whether they are right as may fail, so it is asked again.
    private Outcome check(LogInAttempt attempt, Optional<Password> password) {
        var account = attempt.account().flatMap(users::withEmail);
        boolean right = passwords.match(password, account.map(Account::passwordHash));
        return refused(attempt).orElseGet(() -> account.filter(_ -> right)
                .map(owner -> loggedIn(attempt, owner.user())).orElseGet(() -> wrong(attempt)));
    }

    private Optional<Outcome> refused(LogInAttempt attempt) {
        return limits.waitAfter(failures.of(attempt)).map(Outcome.TooManyFailures::new);
    }

    private Outcome wrong(LogInAttempt attempt) {
        failures.add(attempt, limits.window());
        return new Outcome.WrongCredentials();
    }

    private Outcome loggedIn(LogInAttempt attempt, User owner) {
        failures.succeeded(attempt);
        return new Outcome.LoggedIn(tokenFor(owner), lifetime);
    }

    private String tokenFor(User user) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return tokens.mint(new Token(ids.get(), user.id(), user.role().word(), now, now.plus(lifetime)));
    }
}
