package io.frontrow.identity.application.port.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.identity.domain.Account;
import io.frontrow.identity.domain.EmailAddress;
import io.frontrow.identity.domain.Role;
import io.frontrow.identity.domain.User;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every [Users] promises.
public abstract class UsersContract {
    private static final int RACERS = 16;

    protected abstract Users users();

    /// Since this address was registered.
    protected abstract void aDayPasses(EmailAddress email);

    @Test
    void findsWhomItTook() {
        var account = account("ann" + UUID.randomUUID() + "@example.com");
        assertTrue(users().add(account, Optional.empty()));
        assertEquals(Optional.of(account), users().withEmail(account.user().email()));
        assertEquals(Optional.of(account.user()), users().withId(account.user().id()));
    }

    @Test
    void doesNotFindStrangers() {
        assertEquals(Optional.empty(), users().withEmail(new EmailAddress(UUID.randomUUID() + "@example.com")));
        assertEquals(Optional.empty(), users().withId(UUID.randomUUID()));
    }

    @Test
    void anAddressIsTakenOnce() {
        var first = account(UUID.randomUUID() + "@example.com");
        assertTrue(users().add(first, Optional.empty()));
        assertFalse(users().add(account(first.user().email().value()), Optional.of("key")));
        assertEquals(Optional.of(first), users().withEmail(first.user().email()));
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        var email = UUID.randomUUID() + "@example.com";
        var racers = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < RACERS; i++) {
            racers.add(() -> users().add(account(email), Optional.of("key")));
        }
        long winners = 0;
        try (var executor = Executors.newFixedThreadPool(RACERS)) {
            for (Future<Boolean> won : executor.invokeAll(racers)) {
                winners += won.get() ? 1 : 0;
            }
        }
        assertEquals(1, winners);
    }

    @Test
    void theKeyOfARegistrationIsKnownForADay() {
        var account = account(UUID.randomUUID() + "@example.com");
        var email = account.user().email();
        assertTrue(users().add(account, Optional.of("a key")));
        assertEquals(Optional.of(account), users().registeredWith("a key", email));
        assertEquals(Optional.empty(), users().registeredWith("another key", email));
        assertEquals(Optional.empty(), users().registeredWith("a key", new EmailAddress(UUID.randomUUID() + "@example.com")));
        aDayPasses(email);
        assertEquals(Optional.empty(), users().registeredWith("a key", email));
        assertEquals(Optional.of(account), users().withEmail(email));
    }

    @Test
    void aRefusedRegistrationDoesNotBindItsKey() {
        var first = account(UUID.randomUUID() + "@example.com");
        assertTrue(users().add(first, Optional.empty()));
        assertFalse(users().add(account(first.user().email().value()), Optional.of("a key")));
        assertEquals(Optional.empty(), users().registeredWith("a key", first.user().email()));
    }

    private static Account account(String email) {
        return new Account(new User(UUID.randomUUID(), new EmailAddress(email), "Ann O'Nym 😀", Role.SELLER), "hash");
    }
}
