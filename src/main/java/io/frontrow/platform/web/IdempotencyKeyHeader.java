package io.frontrow.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/// A client's own name for its request: 1 to 255 visible ASCII characters, at most once. What has no name may be done twice.
public final class IdempotencyKeyHeader {
    public static final String NAME = "Idempotency-Key";
    private static final int MAX_LENGTH = 255;

    private IdempotencyKeyHeader() {}

    /// Asks the request itself: a parameter of a resource method would take an empty header for none.
    public static Optional<String> read(HttpHeaders headers, Faults faults) {
        var values = headers.getRequestHeader(NAME);
        if (values == null || values.isEmpty()) {
            return Optional.empty();
        }
        var key = values.getFirst();
        faults.require(values.size() == 1, NAME, "must be there once");
        faults.require(!key.isEmpty() && key.length() <= MAX_LENGTH && key.chars().allMatch(c -> c > ' ' && c <= '~'), NAME,
                "must be 1 to " + MAX_LENGTH + " visible ASCII characters");
        return Optional.of(key);
    }

    /// The key came before, with another body.
    public static Problem reused(String detail) {
        return Problem.of(422, "idempotency-key-reused", "The key names another request", detail);
    }
}
