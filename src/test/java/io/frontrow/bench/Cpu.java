package io.frontrow.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Seconds of processor time that the parts have used so far.
///
/// @param compilers the part of the application's that its virtual machine's compilers used
/// @param broker the benchmark's own process, in which Kafka runs
/// @param switches how often the machine's processors went from one thread to another
record Cpu(double application, double compilers, double generator, double broker, double postgres, double switches) {
    private static final double TICKS_A_SECOND = 100;
    /// From the end of the thread's name in `/proc/<id>/task/<id>/stat`.
    private static final int USER_TICKS = 11;

    /// @param postgres the server's data folder
    static Cpu now(long application, long generator, Path postgres) {
        return new Cpu(of(application).sum(), ofCompilers(application), of(generator).sum(), of(ProcessHandle.current().pid()).sum(),
                ProcessHandle.of(postmaster(postgres)).stream()
                        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                        .flatMapToDouble(process -> of(process.pid())).sum(), contextSwitches());
    }

    Cpu since(Cpu before) {
        return new Cpu(application - before.application, compilers - before.compilers, generator - before.generator,
                broker - before.broker, postgres - before.postgres, switches - before.switches);
    }

    double total() {
        return application + generator + broker + postgres;
    }

    /// In microseconds for each of so many requests.
    String per(long count) {
        double scale = 1e6 / Math.max(1, count);
        return "%.0f µs: application %.0f (its compilers %.0f), PostgreSQL %.0f, broker %.0f, generator %.0f; %.1f context switches".formatted(
                total() * scale, application * scale, compilers * scale, postgres * scale, broker * scale, generator * scale,
                switches * scale / 1e6);
    }

    private static DoubleStream of(long process) {
        return ProcessHandle.of(process).flatMap(handle -> handle.info().totalCpuDuration()).stream()
                .mapToDouble(duration -> duration.toNanos() / 1e9);
    }

    /// Linux says it of each thread; elsewhere nobody does.
    private static double ofCompilers(long process) {
        try (var threads = Files.list(Path.of("/proc", "" + process, "task"))) {
            return threads.map(thread -> read(thread.resolve("stat")))
                    .filter(stat -> stat.contains("(C1 Compiler") || stat.contains("(C2 Compiler"))
                    .map(stat -> stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                    .mapToDouble(numbers -> Long.parseLong(numbers[USER_TICKS]) + Long.parseLong(numbers[USER_TICKS + 1]))
                    .sum() / TICKS_A_SECOND;
        } catch (IOException _) {
            return 0;
        }
    }

    /// Linux says it of all processors together; elsewhere nobody does.
    private static double contextSwitches() {
        return read(Path.of("/proc/stat")).lines().filter(line -> line.startsWith("ctxt "))
                .mapToDouble(line -> Double.parseDouble(line.substring("ctxt ".length()))).sum();
    }

    /// Nothing when there is no such file, or the thread has ended.
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            return "";
        }
    }

    private static long postmaster(Path folder) {
        try {
            return Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
