package io.frontrow.paymentsimulator.domain;

import java.time.Duration;

/// What the provider does with a card. `notices` is how many webhooks it sends, `delay` after how long it decides.
public enum Behaviour {
    APPROVES(true, Duration.ZERO, 0),
    DECLINES(false, Duration.ZERO, 0),
    /// Leaves the caller without an answer.
    APPROVES_LATE(true, Duration.ofSeconds(2), 1),
    APPROVES_TWICE(true, Duration.ZERO, 2);

    private final boolean approved;
    private final Duration delay;
    private final int notices;

    Behaviour(boolean approved, Duration delay, int notices) {
        this.approved = approved;
        this.delay = delay;
        this.notices = notices;
    }

    /// Any number that is not listed is a good card's.
    public static Behaviour of(String cardNumber) {
        return switch (cardNumber) {
            case "4000000000000002" -> DECLINES;
            case "4000000000000259" -> APPROVES_LATE;
            case "4000000000000341" -> APPROVES_TWICE;
            default -> APPROVES;
        };
    }

    public boolean approved() {
        return approved;
    }

    public Duration delay() {
        return delay;
    }

    public int notices() {
        return notices;
    }
}
