package io.frontrow.faults;

/// One place of the product that is wrong on purpose.
///
/// @param type the class' full name
/// @param method of it, with the lambdas in it
/// @param right what the method has there
/// @param wrong what it is to have instead
public record Sabotage(Kind kind, String type, String method, String right, String wrong) {
    private static final String BETWEEN = "|";

    public enum Kind {
        /// Constant texts read `wrong` where they should read `right`.
        TEXT,
        /// The static field `wrong` is read instead of `right`, which stands in the same class.
        FIELD,
        /// What `Type.method` answers is thrown away: nothing was answered.
        LOST_ANSWER,
        /// The method does nothing.
        SKIPPED,
        /// The method does nothing in every other millisecond of the clock.
        SKIPPED_BY_THE_CLOCK
    }

    public static Sabotage text(String type, String method, String right, String wrong) {
        return new Sabotage(Kind.TEXT, type, method, right, wrong);
    }

    public static Sabotage field(String type, String method, String right, String wrong) {
        return new Sabotage(Kind.FIELD, type, method, right, wrong);
    }

    /// `called` as in `Outbox$Carrier.send`.
    public static Sabotage lostAnswer(String type, String method, String called) {
        return new Sabotage(Kind.LOST_ANSWER, type, method, called, "");
    }

    public static Sabotage skipped(String type, String method) {
        return new Sabotage(Kind.SKIPPED, type, method, "", "");
    }

    public static Sabotage skippedByTheClock(String type, String method) {
        return new Sabotage(Kind.SKIPPED_BY_THE_CLOCK, type, method, "", "");
    }

    boolean concerns(String name) {
        return name.equals(method) || name.startsWith("lambda$" + method + "$");
    }

    /// From the text that [#toString] gives.
    static Sabotage parse(String text) {
        var words = text.split("\\" + BETWEEN, -1);
        return new Sabotage(Kind.valueOf(words[0]), words[1], words[2], words[3], words[4]);
    }

    @Override
    public String toString() {
        return String.join(BETWEEN, kind.name(), type, method, right, wrong);
    }
}
