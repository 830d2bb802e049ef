package io.frontrow.identity.adapter.out.bcrypt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.identity.adapter.out.bcrypt.BcryptPasswordHashes.PasswordsUnavailable;
import io.frontrow.identity.domain.Password;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BcryptPasswordHashesTest {
    private static final int CHEAPEST = 4;
    private static final int CROWD = 600;
    private static final Password PASSWORD = new Password("correct horse é😀");

    private final BcryptPasswordHashes passwords = new BcryptPasswordHashes(CHEAPEST, 1);

    @AfterEach
    void close() {
        passwords.close();
    }

    @Test
    void matchesTheRightPasswordOnly() {
        var hash = passwords.hash(PASSWORD);
        assertTrue(passwords.match(Optional.of(PASSWORD), Optional.of(hash)));
        assertFalse(passwords.match(Optional.of(new Password("correct horse é😁")), Optional.of(hash)));
        assertFalse(passwords.match(Optional.empty(), Optional.of(hash)));
        assertFalse(passwords.match(Optional.of(PASSWORD), Optional.empty()));
        assertFalse(passwords.match(Optional.of(new Password("nobody has this password")), Optional.empty()));
    }

    @Test
    void theLastByteCounts() {
        var hash = passwords.hash(new Password("x".repeat(71) + "a"));
        assertFalse(passwords.match(Optional.of(new Password("x".repeat(71) + "b")), Optional.of(hash)));
    }

    @Test
    void equalPasswordsHaveDifferentHashesOfTheCost() {
        var hash = passwords.hash(PASSWORD);
        assertNotEquals(hash, passwords.hash(PASSWORD));
        assertTrue(hash.startsWith("$2a$04$"), hash);
    }

    @Test
    void whenTooManyWaitTheNextIsRefused() throws Exception {
        var crowd = new ArrayList<Callable<String>>();
        for (int i = 0; i < CROWD; i++) {
            crowd.add(() -> passwords.hash(PASSWORD));
        }
        int refused = 0;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var hash : executor.invokeAll(crowd)) {
                try {
                    hash.get();
                } catch (ExecutionException e) {
                    assertEquals(PasswordsUnavailable.class, e.getCause().getClass());
                    refused++;
                }
            }
        }
        assertTrue(refused > 0 && refused < CROWD, refused + " refused");
    }
}
