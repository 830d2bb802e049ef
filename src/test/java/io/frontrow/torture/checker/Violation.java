package io.frontrow.torture.checker;

/// A promise that was broken.
///
/// @param rule the rule's name
/// @param about the booking, seat or partition
public record Violation(String rule, String about, String what) {
    @Override
    public String toString() {
        return rule + ": " + about + ": " + what;
    }
}
