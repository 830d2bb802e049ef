package io.frontrow.booking.adapter.in.rest;

import io.frontrow.platform.web.Faults;
import java.util.List;
import java.util.Optional;

/// A client's own name for its request: 1 to 255 visible ASCII characters, at most once.
final class IdempotencyKeyHeader {
    static final String NAME = "Idempotency-Key";
    private static final int MAX_LENGTH = 255;

    private IdempotencyKeyHeader() {}

    static Optional<String> read(List<String> values, Faults faults) {
        if (values == null || values.isEmpty()) {
            return Optional.empty();
        }
        var key = values.getFirst();
        faults.require(values.size() == 1, NAME, "must be there once");
        faults.require(!key.isEmpty() && key.length() <= MAX_LENGTH && key.chars().allMatch(c -> c > ' ' && c <= '~'), NAME,
                "must be 1 to " + MAX_LENGTH + " visible ASCII characters");
        return Optional.of(key);
    }
}
