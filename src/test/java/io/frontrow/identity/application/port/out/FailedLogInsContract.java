package io.frontrow.identity.application.port.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.identity.domain.EmailAddress;
import io.frontrow.identity.domain.LogInAttempt;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What all [FailedLogIns] promise.
public abstract class FailedLogInsContract {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int RACERS = 16;
    private final EmailAddress ann = new EmailAddress(UUID.randomUUID() + "@example.com");
    private final LogInAttempt atHome = new LogInAttempt(Optional.of(ann), UUID.randomUUID().toString());
    private final LogInAttempt elsewhere = new LogInAttempt(Optional.of(ann), UUID.randomUUID().toString());
    private final LogInAttempt nobody = new LogInAttempt(Optional.empty(), atHome.place());

    protected abstract FailedLogIns failures();

    /// All of them.
    protected abstract void windowsEnd();

    @Test
    void countsByAccountByPlaceAndByBoth() {
        isCounted(atHome, 0, 0, 0);
        failures().add(atHome, WINDOW);
        failures().add(atHome, WINDOW);
        failures().add(elsewhere, WINDOW);
        isCounted(atHome, 2, 3, 2);
        isCounted(elsewhere, 1, 3, 1);
        assertEquals(2, failures().of(nobody).place().failures());
        assertEquals(0, failures().of(nobody).accountFromPlace().failures());
    }

    @Test
    void theWindowBeginsWithTheFirstFailure() {
        failures().add(atHome, WINDOW);
        var rest = failures().of(atHome).account().forgottenAfter();
        assertTrue(rest.compareTo(WINDOW) <= 0 && rest.compareTo(WINDOW.minusMinutes(1)) > 0, rest.toString());
        windowsEnd();
        isCounted(atHome, 0, 0, 0);
        failures().add(atHome, WINDOW);
        isCounted(atHome, 1, 1, 1);
    }

    @Test
    void noneIsLostOfManyAtOnce() {
        try (var executor = Executors.newFixedThreadPool(RACERS)) {
            for (int i = 0; i < RACERS; i++) {
                var attempt = i % 2 == 0 ? atHome : elsewhere;
                executor.execute(() -> failures().add(attempt, WINDOW));
            }
        }
        isCounted(atHome, RACERS / 2, RACERS, RACERS / 2);
    }

    @Test
    void theOwnersSuccessForgivesOnlyWhatFailedThere() {
        failures().add(atHome, WINDOW);
        failures().add(elsewhere, WINDOW);
        assertFalse(failures().of(atHome).knownPlace());
        failures().succeeded(atHome);
        failures().succeeded(atHome);
        assertTrue(failures().of(atHome).knownPlace());
        assertFalse(failures().of(elsewhere).knownPlace());
        assertFalse(failures().of(nobody).knownPlace());
        isCounted(atHome, 0, 2, 1);
        isCounted(elsewhere, 1, 2, 1);
    }

    private void isCounted(LogInAttempt attempt, int accountFromPlace, int account, int place) {
        var counts = failures().of(attempt);
        assertEquals(accountFromPlace, counts.accountFromPlace().failures());
        assertEquals(account, counts.account().failures());
        assertEquals(place, counts.place().failures());
    }
}
