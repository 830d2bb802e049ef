package io.frontrow.torture.checker;

import java.util.function.BiConsumer;

/// One promise.
interface Rule {

    /// In words of a box office.
    String name();

    /// @param broken is told about whom or what, and how
    void check(Evidence evidence, BiConsumer<Object, String> broken);
}
