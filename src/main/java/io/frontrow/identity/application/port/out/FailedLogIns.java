package io.frontrow.identity.application.port.out;

import io.frontrow.identity.domain.FailedLogInCounts;
import io.frontrow.identity.domain.LogInAttempt;
import java.time.Duration;

/// Counts log-ins that failed, on all nodes together, for accounts that exist like for those that do not.
public interface FailedLogIns {

    FailedLogInCounts of(LogInAttempt attempt);

    /// One more. The first one begins a window, by the store's clock, at whose end all of it are forgotten.
    void add(LogInAttempt attempt, Duration window);

    /// The owner was there: the place is known for his account from now on, and his own typing errors are forgiven. What
    /// others failed at is not.
    void succeeded(LogInAttempt attempt);
}
