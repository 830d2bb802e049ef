package io.frontrow.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Parses what stands in a query (`@RestQuery String`), as JAX-RS would answer a malformed one with 404 instead
/// of 400. A value that is null is no fault and gives an empty result.
public final class QueryParameters {
    private QueryParameters() {}

    public static Optional<Integer> wholeNumber(String value, String name, int min, int max, Faults faults) {
        return parse(value, name, "must be a whole number from " + min + " to " + max, faults, text -> {
            int number = Integer.parseInt(text);
            if (number < min || number > max) {
                throw new IllegalArgumentException("out of range");
            }
            return number;
        });
    }

    /// Not negative.
    public static Optional<Long> amountMinor(String value, String name, Faults faults) {
        return parse(value, name, "must be a whole number of minor units, 0 or more", faults, text -> {
            long number = Long.parseLong(text);
            if (number < 0) {
                throw new IllegalArgumentException("negative");
            }
            return number;
        });
    }

    public static Optional<UUID> uuid(String value, String name, Faults faults) {
        return parse(value, name, "must be a UUID", faults, StrictScalars::uuid);
    }

    public static Optional<Instant> time(String value, String name, Faults faults) {
        return parse(value, name, "must be an RFC 3339 time such as 2026-11-21T20:00:00Z", faults,
                StrictScalars::instant);
    }

    public static Optional<Boolean> flag(String value, String name, Faults faults) {
        return parse(value, name, "must be true or false", faults, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    /// By the constant's name.
    public static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String value, String name, Faults faults) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return parse(value, name, "must be one of " + names, faults, text -> Enum.valueOf(type, text));
    }

    private static <T> Optional<T> parse(String value, String name, String message, Faults faults,
            Function<String, T> parser) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(value));
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.require(false, name, message);
            return Optional.empty();
        }
    }
}
