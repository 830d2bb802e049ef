package io.frontrow.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import one.profiler.AsyncProfilerLoader;

/// With `-Dprofile`: flame graphs of the application under load, `target/bench/<scenario>-cpu.html` and so on.
final class Profiler {
    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

    private final BenchOptions options;
    private final LongSupplier pid;

    Profiler(BenchOptions options, LongSupplier pid) {
        this.options = options;
        this.pid = pid;
    }

    /// Runs the load under the profiler, when that is asked for.
    <T> T during(String scenario, Supplier<T> load) {
        if (!options.profile()) {
            return load.get();
        }
        var recording = FOLDER.resolve(scenario + ".jfr");
        execute("start", "-e", "cpu", "--alloc", "128k", "--lock", "1ms", "-f", recording.toString());
        try {
            return load.get();
        } finally {
            execute("stop", "-f", recording.toString());
            for (var event : new String[] {"cpu", "alloc", "lock"}) {
                convert(recording, event, scenario + "-" + event);
            }
        }
    }

    private void execute(String... command) {
        try {
            Files.createDirectories(FOLDER);
            var all = new ArrayList<>(List.of(command));
            all.add("" + pid.getAsLong());
            AsyncProfilerLoader.executeProfiler(all.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException("async-profiler does not run", e);
        }
    }

    private static void convert(Path recording, String event, String name) {
        try {
            var kind = "--" + event;
            AsyncProfilerLoader.executeConverter(kind, recording.toString(), FOLDER.resolve(name + ".html").toString());
            AsyncProfilerLoader.executeConverter(kind, "-o", "collapsed", recording.toString(),
                    FOLDER.resolve(name + ".collapsed").toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the flame graph cannot be drawn", e);
        }
    }
}
