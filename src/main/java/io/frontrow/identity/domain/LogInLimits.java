package io.frontrow.identity.domain;

import io.frontrow.identity.domain.FailedLogInCounts.Count;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// How many log-ins may fail within a window before the next has to wait. Who has logged in from where he is before is only
/// measured by what fails there for his own account: so nobody elsewhere can lock him out.
public record LogInLimits(int perAccountAndPlace, int perAccount, int perPlace, Duration window) {

    public LogInLimits {
        if (perAccountAndPlace < 1 || perAccount < 1 || perPlace < 1 || !window.isPositive()) {
            throw new IllegalArgumentException("limits of failed log-ins and their window are positive");
        }
    }

    /// How long the next attempt has to wait; empty when it need not.
    public Optional<Duration> waitAfter(FailedLogInCounts counts) {
        var own = used(counts.accountFromPlace(), perAccountAndPlace);
        var all = counts.knownPlace() ? own
                : Stream.of(own, used(counts.account(), perAccount), used(counts.place(), perPlace)).flatMap(it -> it);
        return all.max(Duration::compareTo);
    }

    private static Stream<Duration> used(Count count, int limit) {
        return Stream.of(count).filter(it -> it.failures() >= limit).map(Count::forgottenAfter);
    }
}
