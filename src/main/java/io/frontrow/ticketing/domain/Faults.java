package io.frontrow.ticketing.domain;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong, so that all of it is said at once. Every check answers whether its value may be
/// used.
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    List<Fault> found() {
        return List.copyOf(found);
    }

    boolean none() {
        return found.isEmpty();
    }

    /// Always false, so that a check can end with it.
    boolean add(String field, String message) {
        found.add(new Fault(field, message));
        return false;
    }

    boolean present(String field, Object value) {
        return value != null || add(field, "is required");
    }

    /// Required, `smallest` to `largest` inclusive.
    boolean between(String field, Number value, long smallest, long largest) {
        if (value == null) {
            return add(field, "is required");
        }
        long number = value.longValue();
        return number >= smallest && number <= largest
                || add(field, "must be " + smallest + " to " + largest + ", not " + number);
    }

    /// Required and more than blanks, in one line.
    boolean line(String field, String value, int longest) {
        if (!present(field, value)) {
            return false;
        }
        if (value.isBlank()) {
            return add(field, "must not be blank");
        }
        return optionalLine(field, value, longest);
    }

    /// If present: in one line, at most `longest` characters.
    boolean optionalLine(String field, String value, int longest) {
        return text(field, value, longest, false);
    }

    /// If present: at most `longest` characters, line breaks allowed.
    boolean optionalText(String field, String value, int longest) {
        return text(field, value, longest, true);
    }

    private boolean text(String field, String value, int longest, boolean linesAllowed) {
        if (value == null) {
            return true;
        }
        if (value.length() > longest) {
            return add(field, "must have at most " + longest + " characters, not " + value.length());
        }
        return value.codePoints().allMatch(point -> Characters.isText(point, linesAllowed))
                || add(field, "must not contain control characters or broken ones");
    }
}
