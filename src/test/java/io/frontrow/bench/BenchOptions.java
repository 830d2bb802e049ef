package io.frontrow.bench;

import java.nio.file.Path;
import java.util.List;

/// `-Dshort`: the scenarios of bookings alone, each shorter, in less than three minutes after the build. `-Dprofile`: flame graphs.
/// `-Donly=accept,settled`: these scenarios alone.
///
/// @param built the packaged application, the flavour with the no-op resource
record BenchOptions(boolean isShort, boolean profile, List<String> only, Path built) {

    private static final List<String> BRIEF = List.of("settled", "accept", "spike", "overload", "hold");

    static BenchOptions given() {
        var only = System.getProperty("only", "");
        boolean brief = isSet("short");
        var named = only.isBlank() ? List.<String>of() : List.of(only.strip().split("\\s*,\\s*"));
        return new BenchOptions(brief, isSet("profile"), named.isEmpty() && brief ? BRIEF : named,
                Path.of(System.getProperty("bench.application", "target/bench-build/quarkus-app")));
    }

    boolean wants(String scenario) {
        return only.isEmpty() || only.contains(scenario);
    }

    /// Seconds of a measurement.
    double seconds(double full, double brief) {
        return isShort ? brief : full;
    }

    private static boolean isSet(String name) {
        var value = System.getProperty(name);
        return value != null && !value.equals("false");
    }
}
