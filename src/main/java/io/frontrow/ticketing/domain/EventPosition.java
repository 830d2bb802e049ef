package io.frontrow.ticketing.domain;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// How far an event has come, the same on every node: two looks at the same position see the same event.
///
/// @param version counts the changes of the event itself
/// @param revision counts the changes of its seats; it may begin again with a new version
public record EventPosition(long version, long revision) implements Comparable<EventPosition> {
    private static final Pattern TEXT = Pattern.compile("(0|[1-9]\\d{0,17})-(0|[1-9]\\d{0,17})");
    private static final Comparator<EventPosition> ORDER =
            Comparator.comparingLong(EventPosition::version).thenComparingLong(EventPosition::revision);

    /// Empty when the text is not one of [#toString()].
    public static Optional<EventPosition> parse(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new EventPosition(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(EventPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return version + "-" + revision;
    }
}
