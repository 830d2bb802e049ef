package io.frontrow.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.identity.Roles;
import io.frontrow.identity.Token;
import io.frontrow.identity.Tokens;
import io.frontrow.identity.application.port.in.LogIn;
import io.frontrow.identity.application.port.in.RegisterUser;
import io.frontrow.identity.application.port.out.FakeFailedLogIns;
import io.frontrow.identity.application.port.out.FakePasswordHashes;
import io.frontrow.identity.application.port.out.FakeUsers;
import io.frontrow.identity.domain.EmailAddress;
import io.frontrow.identity.domain.LogInLimits;
import io.frontrow.identity.domain.Password;
import io.frontrow.identity.domain.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentityUseCasesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.5Z");
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final FakeUsers users = new FakeUsers();
    private final FakePasswordHashes passwords = new FakePasswordHashes();
    private final Tokens tokens = new Tokens("0123456789abcdef0123456789abcdef");
    private final RegisterUser registerUser = new RegisterUserService(users, passwords, UUID::randomUUID);
    private final LogIn logIn = new LogInService(users, passwords, new FakeFailedLogIns(),
            new LogInLimits(100, 100, 100, LIFETIME), tokens, LIFETIME, () -> NOW, UUID::randomUUID);

    @Test
    void whoRegisteredLogsIn() {
        var user = assertInstanceOf(RegisterUser.Outcome.Registered.class, register("ann@example.com", Role.SELLER)).user();
        var loggedIn = assertInstanceOf(LogIn.Outcome.LoggedIn.class, logIn("Ann@Example.com", "correct horse"));
        var token = tokens.read(loggedIn.token(), NOW).orElseThrow();
        assertEquals(user.id(), token.userId());
        assertEquals(Roles.SELLER, token.role());
        assertEquals(token.issuedAt().plus(LIFETIME), token.expiresAt());
        assertEquals(Optional.of(user), new FindUserService(users).find(token.userId()));
    }

    @Test
    void twoLogInsHaveDifferentTokens() {
        register("ann@example.com", Role.BUYER);
        var first = assertInstanceOf(LogIn.Outcome.LoggedIn.class, logIn("ann@example.com", "correct horse"));
        var second = assertInstanceOf(LogIn.Outcome.LoggedIn.class, logIn("ann@example.com", "correct horse"));
        assertEquals(2, List.of(first.token(), second.token()).stream().distinct().count());
    }

    @Test
    void anAddressRegistersOnce() {
        register("ann@example.com", Role.BUYER);
        assertInstanceOf(RegisterUser.Outcome.EmailTaken.class, register("ann@example.com", Role.SELLER));
    }

    @Test
    void theLoserOfARaceIsRefused() {
        var late = new RegisterUserService(users, passwords, () -> {
            register("ann@example.com", Role.BUYER);
            return UUID.randomUUID();
        });
        assertInstanceOf(RegisterUser.Outcome.EmailTaken.class, late.register(command("ann@example.com", Role.BUYER)));
    }

    @Test
    void aTwinThatComesInBetweenIsTheSameRegistration() {
        var command = keyed("a key", "correct horse", "Ann", Role.BUYER);
        users.afterTheNextLook(() -> registerUser.register(command));
        var outcome = assertInstanceOf(RegisterUser.Outcome.Registered.class, registerUser.register(command));
        assertEquals(outcome, registerUser.register(command));
    }

    @Test
    void theSameRegistrationWithTheSameKeyIsTheSameAccount() {
        var command = keyed("a key", "correct horse", "Ann", Role.BUYER);
        var first = assertInstanceOf(RegisterUser.Outcome.Registered.class, registerUser.register(command));
        assertEquals(first, registerUser.register(command));
        users.aDayPasses(command.email());
        assertEquals(new RegisterUser.Outcome.EmailTaken(), registerUser.register(command));
    }

    @Test
    void aKeyNamesOneRegistration() {
        registerUser.register(keyed("a key", "correct horse", "Ann", Role.BUYER));
        for (var other : List.of(keyed("a key", "another horse", "Ann", Role.BUYER),
                keyed("a key", "correct horse", "Bob", Role.BUYER), keyed("a key", "correct horse", "Ann", Role.SELLER))) {
            assertEquals(new RegisterUser.Outcome.KeyReused(), registerUser.register(other));
        }
        assertEquals(new RegisterUser.Outcome.EmailTaken(),
                registerUser.register(keyed("b key", "correct horse", "Ann", Role.BUYER)));
        assertEquals(new RegisterUser.Outcome.EmailTaken(), register("ann@example.com", Role.BUYER));
    }

    @Test
    void twoRegistrationsInFlightHearTheSame() {
        var command = keyed("a key", "correct horse", "Ann", Role.BUYER);
        var late = new RegisterUserService(users, passwords, () -> {
            registerUser.register(command);
            return UUID.randomUUID();
        });
        assertEquals(late.register(command), registerUser.register(command));
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreTheSameAndCostTheSame() {
        register("ann@example.com", Role.BUYER);
        var attempts = List.of(List.of("ann@example.com", "wrong horse"), List.of("bob@example.com", "correct horse"),
                List.of("no address", "correct horse"), List.of("ann@example.com", "short"),
                List.of("ann@example.com", "x".repeat(100)), List.of("", ""));
        for (var attempt : attempts) {
            int before = passwords.matches();
            assertEquals(new LogIn.Outcome.WrongCredentials(), logIn(attempt.get(0), attempt.get(1)), attempt.toString());
            assertEquals(before + 1, passwords.matches(), attempt.toString());
        }
    }

    @Test
    void aLogOutIsDurableBeforeItIsTold() {
        var happened = new ArrayList<String>();
        var token = new Token(UUID.randomUUID(), UUID.randomUUID(), Roles.BUYER, NOW, NOW.plus(LIFETIME));
        new LogOutService(stored -> happened.add("stored " + stored.id()), told -> happened.add("told " + told.id())).logOut(token);
        assertEquals(List.of("stored " + token.id(), "told " + token.id()), happened);
    }

    @Test
    void aLogOutThatCannotBeStoredIsNotTold() {
        var told = new ArrayList<Token>();
        var token = new Token(UUID.randomUUID(), UUID.randomUUID(), Roles.BUYER, NOW, NOW.plus(LIFETIME));
        var logOut = new LogOutService(stored -> { throw new IllegalStateException("no database"); }, told::add);
        assertThrows(IllegalStateException.class, () -> logOut.logOut(token));
        assertEquals(List.of(), told);
    }

    private RegisterUser.Outcome register(String email, Role role) {
        return registerUser.register(command(email, role));
    }

    private static RegisterUser.Command command(String email, Role role) {
        return new RegisterUser.Command(new EmailAddress(email), new Password("correct horse"), "Ann", role, Optional.empty());
    }

    private static RegisterUser.Command keyed(String key, String password, String name, Role role) {
        return new RegisterUser.Command(new EmailAddress("ann@example.com"), new Password(password), name, role, Optional.of(key));
    }

    private LogIn.Outcome logIn(String email, String password) {
        return logIn.logIn(new LogIn.Command(email, password, "home"));
    }
}
