package io.frontrow.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;

/// Which page of a list: `?limit=&cursor=`. `after` is the key of the last row of the page before, empty for
/// the first page.
public record PageRequest(int limit, Optional<String> after) {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    /// Both are as they stand in the query, null when they are missing; their faults go to `faults`.
    public static PageRequest of(String limit, String cursor, Faults faults) {
        var size = QueryParameters.wholeNumber(limit, "limit", 1, MAX_LIMIT, faults).orElse(DEFAULT_LIMIT);
        return new PageRequest(size, key(cursor, faults));
    }

    /// The key as the context wrote it into its cursor.
    ///
    /// @throws ProblemException a 400, when the parser does not know it: an `IllegalArgumentException` of the parser's
    public <K> Optional<K> after(Function<String, K> parser) {
        try {
            return after.map(parser);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            var faults = new Faults();
            faults.require(false, "cursor", "is not one of ours");
            faults.throwIfAny();
            throw e;
        }
    }

    /// An instant within a key. Who made a cursor up may have put a year into it that no database knows.
    ///
    /// @throws IllegalArgumentException or a `DateTimeException`, when it is none of ours
    public static Instant instant(String text) {
        return StrictScalars.instant(text);
    }

    /// The cursor after this key.
    public static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> key(String cursor, Faults faults) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            var key = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            faults.require(!key.isEmpty() && key.indexOf(0) < 0, "cursor", "is not one of ours");
            return Optional.of(key);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            faults.require(false, "cursor", "is not one of ours");
            return Optional.empty();
        }
    }
}
