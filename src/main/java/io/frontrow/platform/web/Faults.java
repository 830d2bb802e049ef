package io.frontrow.platform.web;

import java.util.ArrayList;
import java.util.List;

/// Collects every fault of a request, so that its sender can mend all of them at once. For one request and one
/// thread.
public final class Faults {
    /// More than this are counted as one: an answer is not to grow with the mischief of its request.
    static final int MAX_LISTED = 100;

    private final List<Problem.Fault> found = new ArrayList<>();

    /// `field` is a path such as `sections[0].price`; `message` goes on from it: "must be at least 1".
    /// Returns the condition, so that a further check can stand on it.
    public boolean require(boolean condition, String field, String message) {
        if (!condition && found.size() <= MAX_LISTED) {
            found.add(found.size() < MAX_LISTED
                    ? new Problem.Fault(field, message)
                    : new Problem.Fault("…", "and there are more"));
        }
        return condition;
    }

    /// The value must be there; returns whether it is.
    public boolean present(Object value, String field) {
        return require(value != null, field, "is required");
    }

    /// The text must be there, not blank, and have at most `max` characters (UTF-16 units).
    public boolean text(String value, String field, int max) {
        return present(value, field)
                && require(!value.isBlank(), field, "must not be blank")
                && require(value.length() <= max, field, "must have at most " + max + " characters");
    }

    /// The number must be there and in the range, both ends included.
    public boolean inRange(Number value, String field, long min, long max) {
        return present(value, field)
                && require(value.longValue() >= min && value.longValue() <= max, field,
                        "must be from " + min + " to " + max);
    }

    /// Those of the others that are about something else: what could not be read is not also missing.
    public void addNews(List<Problem.Fault> others) {
        var known = found.stream().map(Problem.Fault::field).toList();
        others.stream().filter(other -> known.stream().noneMatch(field -> isWithin(other.field(), field)))
                .forEach(other -> require(false, other.field(), other.message()));
    }

    private static boolean isWithin(String whole, String field) {
        return field.equals(whole) || field.startsWith(whole + ".") || field.startsWith(whole + "[");
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem.Fault> list() {
        return List.copyOf(found);
    }

    /// @throws ProblemException a 400 that lists all of them, if there is any
    public void throwIfAny() {
        if (!isEmpty()) {
            throw new ProblemException(Problem.invalid(list()));
        }
    }
}
