package io.frontrow.identity.domain;

import java.time.Duration;

/// What failed lately: for this account from this place, for this account from anywhere, from this place for any account.
///
/// @param knownPlace whether this account's owner has logged in from this place before
public record FailedLogInCounts(Count accountFromPlace, Count account, Count place, boolean knownPlace) {

    /// So many failures, which are forgotten all at once after this time.
    public record Count(int failures, Duration forgottenAfter) {
        public static final Count NONE = new Count(0, Duration.ZERO);
    }
}
