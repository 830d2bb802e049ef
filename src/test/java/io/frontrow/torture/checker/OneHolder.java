package io.frontrow.torture.checker;

import java.util.function.BiConsumer;

/// At every position of the log, each seat has one live booking at most, a stock gives no more than it has, and whoever was
/// refused was refused because of that.
final class OneHolder implements Rule {
    @Override
    public String name() {
        return "no seat is held by two";
    }

    @Override
    public void check(Evidence evidence, BiConsumer<Object, String> broken) {
        SeatFold.of(evidence, broken);
    }
}
