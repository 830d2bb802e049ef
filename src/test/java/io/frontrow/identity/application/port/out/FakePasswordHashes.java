package io.frontrow.identity.application.port.out;

import io.frontrow.identity.domain.Password;
import java.util.Optional;

/// Counts how often it had work, because that is what a stranger could measure.
public final class FakePasswordHashes implements PasswordHashes {
    private int matches;
    private Runnable meanwhile = () -> {};

    @Override
    public String hash(Password password) {
        return "hash of " + password.value();
    }

    @Override
    public boolean match(Optional<Password> password, Optional<String> hash) {
        matches++;
        var first = meanwhile;
        meanwhile = () -> {};
        first.run();
        return password.isPresent() && hash.equals(password.map(this::hash));
    }

    /// What others do while the next password is looked at.
    public void beforeNextMatch(Runnable others) {
        meanwhile = others;
    }

    public int matches() {
        return matches;
    }
}
