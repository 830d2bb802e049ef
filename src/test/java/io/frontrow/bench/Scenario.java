package io.frontrow.bench;

/// One measurement, on an application that is warm.
interface Scenario {
    /// As `-Donly` names it.
    String name();

    void run(Bench bench);
}
