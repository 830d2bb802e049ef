package io.frontrow.identity.adapter.wiring;

import io.frontrow.identity.Tokens;
import io.frontrow.identity.adapter.out.bcrypt.BcryptPasswordHashes;
import io.frontrow.identity.adapter.out.memory.RevokedHere;
import io.frontrow.identity.adapter.out.postgres.PostgresRevokedTokens;
import io.frontrow.identity.application.FindUserService;
import io.frontrow.identity.application.LogOutService;
import io.frontrow.identity.application.RegisterUserService;
import io.frontrow.identity.application.port.in.FindUser;
import io.frontrow.identity.application.port.in.LogOut;
import io.frontrow.identity.application.port.in.RegisterUser;
import io.frontrow.identity.application.port.out.PasswordHashes;
import io.frontrow.identity.application.port.out.RevocationNews;
import io.frontrow.identity.application.port.out.Users;
import io.frontrow.platform.ids.TimeOrderedIds;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Builds identity's use cases and what they stand on.
public class IdentityWiring {
    private static final String NO_SECRET = "Set FRONTROW_IDENTITY_TOKEN_SECRET to a random text of at least "
            + Tokens.MIN_SECRET_BYTES + " bytes, the same on every node: it signs the tokens.";

    /// Without a secret nothing starts.
    void check(@Observes StartupEvent start, Tokens tokens) {}

    @Produces
    @Singleton
    Tokens tokens(@ConfigProperty(name = "frontrow.identity.token-secret") Optional<String> secret) {
        try {
            return new Tokens(secret.orElseThrow(() -> new IllegalArgumentException("missing")));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(NO_SECRET, e);
        }
    }

    @Produces
    @Singleton
    RevokedHere revokedHere() {
        return new RevokedHere();
    }

    @Produces
    @Singleton
    PostgresRevokedTokens revokedTokens(DataSource database) {
        return new PostgresRevokedTokens(database);
    }

    @Produces
    @Singleton
    BcryptPasswordHashes passwordHashes(@ConfigProperty(name = "frontrow.identity.password-cost") int cost,
            @ConfigProperty(name = "frontrow.identity.passwords-at-once") int atOnce) {
        return new BcryptPasswordHashes(cost, atOnce);
    }

    void close(@Disposes BcryptPasswordHashes passwords) {
        passwords.close();
    }

    @Produces
    @Singleton
    RegisterUser registerUser(Users users, PasswordHashes passwords, InstantSource clock) {
        return new RegisterUserService(users, passwords, new TimeOrderedIds(clock));
    }

    @Produces
    @Singleton
    LogOut logOut(PostgresRevokedTokens revoked, RevocationNews news) {
        return new LogOutService(revoked, news);
    }

    @Produces
    @Singleton
    FindUser findUser(Users users) {
        return new FindUserService(users);
    }
}
