package io.frontrow.bench;

import java.nio.file.Path;
import java.util.List;

/// `-Dshort`: every scenario shorter, for information. `-Dprofile`: flame graphs. `-Donly=accept,settled`: these
/// scenarios alone.
///
/// @param built the packaged application, the flavour with the no-op resource
record BenchOptions(boolean isShort, boolean profile, List<String> only, Path built) {

    static BenchOptions given() {
        var only = System.getProperty("only", "");
        return new BenchOptions(isSet("short"), isSet("profile"), only.isBlank() ? List.of() : List.of(only.strip().split("\\s*,\\s*")),
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
