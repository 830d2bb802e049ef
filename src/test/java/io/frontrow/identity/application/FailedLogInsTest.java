package io.frontrow.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.identity.Tokens;
import io.frontrow.identity.application.port.in.LogIn;
import io.frontrow.identity.application.port.in.LogIn.Outcome.LoggedIn;
import io.frontrow.identity.application.port.in.LogIn.Outcome.TooManyFailures;
import io.frontrow.identity.application.port.in.LogIn.Outcome.WrongCredentials;
import io.frontrow.identity.application.port.out.FakeFailedLogIns;
import io.frontrow.identity.application.port.out.FakePasswordHashes;
import io.frontrow.identity.application.port.out.FakeUsers;
import io.frontrow.identity.domain.Account;
import io.frontrow.identity.domain.EmailAddress;
import io.frontrow.identity.domain.LogInLimits;
import io.frontrow.identity.domain.Password;
import io.frontrow.identity.domain.Role;
import io.frontrow.identity.domain.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who guesses has to wait, and whom he wants to keep out comes in.
class FailedLogInsTest {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final LogInLimits LIMITS = new LogInLimits(3, 10, 20, WINDOW);
    private static final String ANN = "ann@example.com";
    private static final String RIGHT = "correct horse";
    private static final String WRONG = "wrong horse";

    private final FakeUsers users = new FakeUsers();
    private final FakePasswordHashes passwords = new FakePasswordHashes();
    private final FakeFailedLogIns failures = new FakeFailedLogIns();
    private final LogIn logIn = new LogInService(users, passwords, failures, LIMITS,
            new Tokens("0123456789abcdef0123456789abcdef"), Duration.ofHours(12), () -> Instant.EPOCH, UUID::randomUUID);

    @BeforeEach
    void register() {
        var ann = new User(UUID.randomUUID(), new EmailAddress(ANN), "Ann", Role.BUYER);
        users.add(new Account(ann, passwords.hash(new Password(RIGHT))), Optional.empty());
    }

    @Test
    void afterTheLastFailureEvenTheRightPasswordWaitsAndNothingIsHashed() {
        guess(3, ANN, "home");
        int hashed = passwords.matches();
        assertEquals(new TooManyFailures(WINDOW), logIn(ANN, RIGHT, "home"));
        assertEquals(new TooManyFailures(WINDOW), logIn(ANN, WRONG, "home"));
        assertEquals(hashed, passwords.matches());
        failures.windowsEnd();
        assertInstanceOf(LoggedIn.class, logIn(ANN, RIGHT, "home"));
    }

    @Test
    void anUnknownAccountIsLimitedJustTheSame() {
        guess(3, "nobody@example.com", "home");
        assertEquals(new TooManyFailures(WINDOW), logIn("NOBODY@example.com", WRONG, "home"));
    }

    @Test
    void typingErrorsAreForgivenToWhoThenIsRight() {
        for (int i = 0; i < 5; i++) {
            guess(2, ANN, "home");
            assertInstanceOf(LoggedIn.class, logIn(ANN, RIGHT, "home"));
        }
    }

    @Test
    void onePlaceCannotTryEverybody() {
        for (int i = 0; i < 20; i++) {
            guess(1, "somebody" + i + "@example.com", "botnet");
        }
        assertEquals(new TooManyFailures(WINDOW), logIn(ANN, RIGHT, "botnet"));
        assertInstanceOf(LoggedIn.class, logIn(ANN, RIGHT, "home"));
    }

    @Test
    void whoIsRightForHimselfGetsNoMoreGuessesAtOthers() {
        var bot = new User(UUID.randomUUID(), new EmailAddress("bot@example.com"), "Bot", Role.BUYER);
        users.add(new Account(bot, passwords.hash(new Password(RIGHT))), Optional.empty());
        for (int i = 0; i < 20; i++) {
            guess(1, "somebody" + i + "@example.com", "botnet");
            assertInstanceOf(LoggedIn.class, logIn("bot@example.com", RIGHT, "botnet"));
        }
        assertEquals(new TooManyFailures(WINDOW), logIn(ANN, WRONG, "botnet"));
    }

    @Test
    void manyPlacesCannotLockTheOwnerOutWhereHeWasBefore() {
        assertInstanceOf(LoggedIn.class, logIn(ANN, RIGHT, "home"));
        for (int i = 0; i < 5; i++) {
            guess(2, ANN, "bot " + i);
        }
        assertEquals(new TooManyFailures(WINDOW), logIn(ANN, WRONG, "another bot"));
        assertInstanceOf(LoggedIn.class, logIn(ANN, RIGHT, "home"));
        guess(3, ANN, "home");
        assertEquals(new TooManyFailures(WINDOW), logIn(ANN, RIGHT, "home"));
    }

    @Test
    void refusedAttemptsDoNotMakeTheWaitLonger() {
        guess(3, ANN, "home");
        for (int i = 0; i < 50; i++) {
            logIn(ANN, WRONG, "home");
        }
        assertInstanceOf(LoggedIn.class, logIn(ANN, RIGHT, "elsewhere"));
    }

    /// Both passed the first question before the other one had failed.
    @Test
    void aGuessThatWasOnItsWayHearsNothing() {
        guess(2, ANN, "home");
        passwords.beforeNextMatch(() -> guess(1, ANN, "home"));
        assertEquals(new TooManyFailures(WINDOW), logIn(ANN, RIGHT, "home"));
    }

    @Test
    void limitsArePositive() {
        assertThrows(IllegalArgumentException.class, () -> new LogInLimits(0, 1, 1, WINDOW));
        assertThrows(IllegalArgumentException.class, () -> new LogInLimits(1, 0, 1, WINDOW));
        assertThrows(IllegalArgumentException.class, () -> new LogInLimits(1, 1, 0, WINDOW));
        assertThrows(IllegalArgumentException.class, () -> new LogInLimits(1, 1, 1, Duration.ZERO));
    }

    private void guess(int times, String email, String place) {
        for (int i = 0; i < times; i++) {
            assertEquals(new WrongCredentials(), logIn(email, WRONG, place));
        }
    }

    private LogIn.Outcome logIn(String email, String password, String place) {
        return logIn.logIn(new LogIn.Command(email, password, place));
    }
}
