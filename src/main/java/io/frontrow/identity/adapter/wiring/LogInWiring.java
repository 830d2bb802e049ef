package io.frontrow.identity.adapter.wiring;

import io.frontrow.identity.Tokens;
import io.frontrow.identity.adapter.out.postgres.PostgresFailedLogIns;
import io.frontrow.identity.application.LogInService;
import io.frontrow.identity.application.port.in.LogIn;
import io.frontrow.identity.application.port.out.FailedLogIns;
import io.frontrow.identity.application.port.out.PasswordHashes;
import io.frontrow.identity.application.port.out.Users;
import io.frontrow.identity.domain.LogInLimits;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Builds the log-in and what limits it.
public class LogInWiring {
    private static final String SETTINGS = "frontrow.identity.failed-log-ins.";

    @Produces
    @Singleton
    PostgresFailedLogIns failedLogIns(DataSource database) {
        return new PostgresFailedLogIns(database);
    }

    @Produces
    @Singleton
    LogInLimits limits(@ConfigProperty(name = SETTINGS + "per-account-and-address") int perAccountAndPlace,
            @ConfigProperty(name = SETTINGS + "per-account") int perAccount,
            @ConfigProperty(name = SETTINGS + "per-address") int perPlace,
            @ConfigProperty(name = SETTINGS + "window") Duration window) {
        return new LogInLimits(perAccountAndPlace, perAccount, perPlace, window);
    }

    @Produces
    @Singleton
    LogIn logIn(Users users, PasswordHashes passwords, FailedLogIns failures, LogInLimits limits, Tokens tokens,
            InstantSource clock, @ConfigProperty(name = "frontrow.identity.token-lifetime") Duration lifetime,
            MeterRegistry registry) {
        return counted(new LogInService(users, passwords, failures, limits, tokens, lifetime, clock, UUID::randomUUID), registry);
    }

    private static LogIn counted(LogIn logIn, MeterRegistry registry) {
        return command -> {
            var outcome = logIn.logIn(command);
            registry.counter("frontrow.identity.log.ins", "outcome", name(outcome)).increment();
            return outcome;
        };
    }

    private static String name(LogIn.Outcome outcome) {
        return switch (outcome) {
            case LogIn.Outcome.LoggedIn _ -> "logged-in";
            case LogIn.Outcome.WrongCredentials _ -> "wrong-credentials";
            case LogIn.Outcome.TooManyFailures _ -> "too-many-failures";
        };
    }
}
