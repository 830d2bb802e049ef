package io.frontrow.identity.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A password that somebody may choose. It never shows itself.
///
/// bcrypt ignores what is past 72 bytes: a longer one would match whatever its end, so there is none.
public record Password(String value) {
    public static final int MIN_CHARACTERS = 8;
    public static final int MAX_BYTES = 72;

    public Password {
        if (!isAcceptable(value)) {
            throw new IllegalArgumentException("not an acceptable password");
        }
    }

    /// Empty when it is too short or too long.
    public static Optional<Password> parse(String text) {
        return isAcceptable(text) ? Optional.of(new Password(text)) : Optional.empty();
    }

    private static boolean isAcceptable(String text) {
        return text.codePointCount(0, text.length()) >= MIN_CHARACTERS
                && text.length() <= MAX_BYTES
                && text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    @Override
    public String toString() {
        return "Password";
    }
}
