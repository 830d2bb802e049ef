package io.frontrow.ticketing.domain;

/// What may stand in a text: no control characters (PostgreSQL cannot keep a NUL), no half of a surrogate
/// pair.
public final class Characters {
    private Characters() {}

    static boolean isText(int codePoint, boolean linesAllowed) {
        if (codePoint == '\n' || codePoint == '\r' || codePoint == '\t') {
            return linesAllowed;
        }
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }

    /// True when the words can be looked up.
    public static boolean areText(String words) {
        return words.codePoints().allMatch(point -> isText(point, false));
    }
}
