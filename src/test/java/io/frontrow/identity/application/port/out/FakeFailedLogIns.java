package io.frontrow.identity.application.port.out;

import io.frontrow.identity.domain.FailedLogInCounts;
import io.frontrow.identity.domain.FailedLogInCounts.Count;
import io.frontrow.identity.domain.LogInAttempt;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One window that never ends by itself.
public final class FakeFailedLogIns implements FailedLogIns {
    private final Map<Object, Integer> failures = new HashMap<>();
    private final Set<LogInAttempt> known = new HashSet<>();
    private Duration window = Duration.ZERO;

    @Override
    public synchronized FailedLogInCounts of(LogInAttempt attempt) {
        return new FailedLogInCounts(count(attempt), count(attempt.account()), count(attempt.place()), known.contains(attempt));
    }

    private Count count(Object key) {
        int count = failures.getOrDefault(key, 0);
        return count == 0 ? Count.NONE : new Count(count, window);
    }

    @Override
    public synchronized void add(LogInAttempt attempt, Duration newWindow) {
        window = newWindow;
        List.of(attempt, attempt.account(), attempt.place()).forEach(key -> failures.merge(key, 1, Integer::sum));
    }

    @Override
    public synchronized void succeeded(LogInAttempt attempt) {
        failures.remove(attempt);
        known.add(attempt);
    }

    public synchronized void windowsEnd() {
        failures.clear();
    }
}
